import { spaced } from './place-match'

export type DirectoryEntry = { id: string; name: string }

/**
 * Which of our staff a report's words name (domain §8.4), by any of the names they go by. A full name anywhere counts, in
 * either order, with or without its accents, hyphens and titles. In the answers about who did it and who should not see
 * it, either name alone counts: shutting out one too many is the safer mistake.
 */
export function staffNamed(
  everywhere: readonly string[],
  accused: readonly string[],
  directory: readonly DirectoryEntry[],
): string[] {
  const all = everywhere.flatMap(readings)
  const narrow = accused.flatMap(readings)
  const isMeant = ({ name }: DirectoryEntry) =>
    namesOf(name).some(one => isWhole(one, all) || partsOf(one).some(part => stands(part, narrow)))
  return [...new Set(directory.filter(isMeant).map(entry => entry.id))]
}

/** "Priya Nair; Pree" are two names of one person; a full one in either order. */
const namesOf = (names: string) =>
  names
    .split(/[;\n]/)
    .map(name => wordsOf(name))
    .filter(words => words.length > 0)

/** A single name in the directory is how they are called: it counts on its own only where the accused are named. */
function isWhole(words: readonly string[], texts: readonly string[]): boolean {
  if (words.length < 2) return false
  const [first, last] = [words[0] ?? '', words.at(-1) ?? '']
  const forms = [words.join(' '), `${first} ${last}`, [last, ...words.slice(0, -1)].join(' '), words.join('')]
  return forms.some(form => stands(form, texts))
}

const shortest = 3
const partsOf = (words: readonly string[]) => words.filter(word => word.length >= shortest)
const stands = (name: string, texts: readonly string[]) => texts.some(text => text.includes(` ${name} `))

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir', 'prof'])
const wordsOf = (text: string) =>
  folded(text)
    .trim()
    .split(' ')
    .filter(word => word !== '' && !titles.has(word))

/** What accents leave behind that Unicode does not take apart. */
const plainer: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd' }
const folded = (text: string) =>
  spaced(
    text
      .toLowerCase()
      .replace(/[łøđßæœıþð]/g, letter => plainer[letter] ?? letter)
      .replace(/(\p{L})['’](\p{L})/gu, '$1$2'),
  )

/** A text with its hyphens as spaces, and with them closed up. */
const readings = (text: string) => [folded(text), folded(text.replace(/(\p{L})[-‐‑–](\p{L})/gu, '$1$2'))]
