import { inLondon } from '@/lib/clock/local'
import { nameOrRole, type PersonRole, personRoleNames } from '@/lib/people/person'

export type PersonOption = { value: string; label: string; hint?: string }
type Person = { id: string; name: string | null; role: PersonRole; about?: string | null }

/** Codes with their words, as a list to choose from. */
export const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

export const peopleOptions = (people: readonly Person[]): PersonOption[] =>
  people.map(person => ({
    value: person.id,
    label: person.name ?? sentence(nameOrRole(person)),
    hint: person.name ? personRoleNames[person.role] : (person.about ?? undefined),
  }))

/** Whom the address asks for, if they are among these; the only one, where there is one. */
export function asked(person: unknown, people: readonly { id: string }[]): string | undefined {
  if (people.length === 1) return people[0]?.id
  return people.find(({ id }) => id === person)?.id
}

/** An instant as a `datetime-local` field shows it. */
export const localInput = (at: Date): string => inLondon(at).toPlainDateTime().toString({ smallestUnit: 'minute' })

export const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
