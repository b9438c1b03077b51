import { closureTellings } from '@/drizzle/schema/closing'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { tell } from '@/lib/cases/events'
import { type CaseFile, lockFile } from '@/lib/cases/file'
import { meetClocks } from '@/lib/cases/running-clocks'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { isOwedSupport } from '@/lib/people/person'
import { contactBy } from '@/lib/people/safe-contact'
import { answersToTell } from './answers-owed'
import { closingFacts } from './facts'
import { openClosure } from './queries'
import type { NewTelling } from './schema'

/**
 * Records how a victim or witness was told that we plan to close, or what was answered to their asking us to look again, and
 * that their rights were told with it (domain §3.11).
 * Throws `rule` for a way that they did not call safe, for "not reached" before the wait is over (T14), and where nothing
 * is proposed.
 */
export function tellOfClosing(actor: Staff, caseId: string, personId: string, input: NewTelling): Promise<void> {
  return perform(actor, 'case.propose-closure', byId(caseId, lockFile), async (tx, file) => {
    const closureId = openClosure(file.closing)?.id ?? answerFor(file, personId)?.closureId
    if (!closureId) throw new Refusal('rule', 'Closing is not proposed.')
    const person = file.people.find(({ id, role }) => id === personId && isOwedSupport(role))
    if (!person) throw new Refusal('not-found', 'We could not find that.')
    refuseUnsafe(person, input)
    refuseUnwaited(file, actor, personId, input)
    const { agrees, ...told } = input
    const values = { ...told, agrees: agrees === undefined ? null : agrees === 'yes' }
    await tx
      .insert(closureTellings)
      .values({ id: newId(), caseId, closureId, personId, ...values, toldBy: actor.id, toldAt: now() })
    await tell(tx, actor, caseId, 'told_of_closure', { person: personId })
    await endLookingAgain(tx, file, personId)
  })
}

const answerFor = ({ closing }: CaseFile, person: string) =>
  answersToTell(closing).find(({ personId }) => personId === null || personId === person)

/** The request to look again is answered once each of them has heard (L1). */
async function endLookingAgain(tx: Tx, { id: caseId, closing }: CaseFile, person: string): Promise<void> {
  const untold = answersToTell(closing).filter(({ personId }) => personId !== null && personId !== person)
  const unanswered = closing.challenges.some(({ kind, answer }) => kind === 'look_again' && answer === null)
  if (untold.length === 0 && !unanswered) await meetClocks(tx, { caseId, target: 'L1' }, now())
}

function refuseUnsafe({ safe }: CaseFile['people'][number], { outcome, channel }: NewTelling): void {
  if (outcome === 'not_reached' || outcome === 'not_safe_to_tell' || !channel) return
  const { verdict, reason } = contactBy(channel, safe)
  if (verdict !== 'ok') throw new Refusal('rule', reason)
}

function refuseUnwaited(file: CaseFile, actor: Staff, personId: string, { outcome }: NewTelling): void {
  const person = closingFacts(file, actor, now()).people.find(({ id }) => id === personId)
  if (outcome === 'not_reached' && !person?.waited)
    throw new Refusal('rule', 'Three attempts and the wait after them come first: then they count as not reached.')
}
