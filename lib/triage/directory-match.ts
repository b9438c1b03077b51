import { isNamed, spaced } from './place-match'

export type DirectoryEntry = { id: string; name: string }

/**
 * Which of our staff a report's words name (domain §8.4). A full name anywhere counts. In the answers about who did
 * it and who should not see it, either name alone counts: shutting out one too many is the safer mistake.
 */
export function staffNamed(
  everywhere: readonly string[],
  accused: readonly string[],
  directory: readonly DirectoryEntry[],
): string[] {
  const all = everywhere.map(spaced)
  const narrow = accused.map(spaced)
  return directory
    .filter(({ name }) => isNamed(name, all) || partsOf(name).some(part => isNamed(part, narrow)))
    .map(entry => entry.id)
}

const shortest = 3
const partsOf = (name: string) => name.split(/\s+/).filter(part => part.length >= shortest)
