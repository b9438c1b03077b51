import { caseNotes } from '@/drizzle/schema/cases'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import { newId } from '@/lib/ids'
import { checkAssignable } from './assignment'
import { changeCase, checkCaseUnchanged } from './change'
import { refuseBothSides } from './counter-allegation'
import { tell } from './events'
import { lockCase } from './find'
import type { Assignment, NewNote } from './schema'

/** Adds a note. Notes are additions only: two people writing at once both keep theirs. Throws `not-found`. */
export function addNote(actor: Staff, caseId: string, { text }: NewNote): Promise<void> {
  return perform(actor, 'case.note', byId(caseId, lockCase), async tx => {
    await tx.insert(caseNotes).values({ id: newId(), caseId, authorId: actor.id, text, createdAt: now() })
  })
}

/** Gives the case an officer and a deputy. Throws a `Refusal` when somebody else did meanwhile. */
export function assign(actor: Staff, caseId: string, { officerId, deputyId, version }: Assignment): Promise<void> {
  return perform(actor, 'case.assign', byId(caseId, lockCase), async (tx, kase) => {
    await checkCaseUnchanged(tx, kase, version)
    const { teamId } = await checkAssignable(tx, kase, officerId, deputyId)
    await refuseBothSides(tx, actor, caseId, [officerId, deputyId])
    await changeCase(tx, actor, kase, { officerId, deputyId: deputyId ?? null, teamId: teamId ?? kase.teamId })
    await tell(tx, actor, caseId, 'assigned', { officer: officerId, ...(deputyId && { deputy: deputyId }) })
  })
}
