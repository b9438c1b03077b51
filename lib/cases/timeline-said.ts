import { nameOrRole } from '@/lib/people/person'
import type { CaseFile } from './file'

export type TimelineKind = 'report' | 'safety' | 'decision' | 'contact' | 'support' | 'note'
/** What a timeline says of one event. */
export type Said = { kind: TimelineKind; heading: string; body?: string | undefined }
export type Detail = Record<string, string>
export type Say = (file: CaseFile, detail: Detail) => Said | undefined

/** Who did it: a colleague by name, or nobody where it came about by itself. */
export const staffName = (file: CaseFile, id: string | null | undefined): string =>
  (id && file.staffNames[id]) || 'automatic'

/** Whom it is about: by name, else by what part they have. */
export function who(file: CaseFile, personId: string | undefined): string {
  const person = file.people.find(({ id }) => id === personId)
  return person ? nameOrRole(person) : 'somebody'
}

export const sentence = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
