import type { Staff } from './actor'
import { type Action, type Scope, scopeOf } from './roles'

/** What a scope looks at. A report is never of a team; a case is never typed by anyone. */
export type SubjectFacts = {
  restricted?: boolean
  safeguarding?: boolean
  teamId?: string | null
  officerId?: string | null
  deputyId?: string | null
  enteredBy?: string | null
  recordedAt?: Date
}

const day = 86_400_000

/** May this person do this at all, to something? For pages that show or hide; nothing is decided by it alone. */
export const may = (actor: Staff, action: Action): boolean => scopeOf(actor.role, action) !== undefined

/** May this person do this to this record? `now` bounds what is theirs for 24 hours only. */
export function can(actor: Staff, action: Action, subject: SubjectFacts, now: Date): boolean {
  const scope = scopeOf(actor.role, action)
  return scope !== undefined && reaches[scope](actor, subject, now)
}

const isMine = (actor: Staff, { officerId, deputyId }: SubjectFacts) => officerId === actor.id || deputyId === actor.id
const isMyTeams = (actor: Staff, { teamId }: SubjectFacts) => actor.teamId !== null && teamId === actor.teamId
const iTypedIt = (actor: Staff, { enteredBy }: SubjectFacts) => enteredBy === actor.id

const reaches: Record<Scope, (actor: Staff, subject: SubjectFacts, now: Date) => boolean> = {
  all: () => true,
  team: (actor, subject) => isMine(actor, subject) || isMyTeams(actor, subject),
  assigned: isMine,
  flagged: (_, subject) => subject.safeguarding === true,
  restricted: (_, subject) => subject.restricted === true,
  named: (actor, subject) => isMine(actor, subject) || subject.restricted === true,
  own: iTypedIt,
  'own-24h': (actor, subject, now) =>
    iTypedIt(actor, subject) && subject.recordedAt !== undefined && now.getTime() - subject.recordedAt.getTime() < day,
}
