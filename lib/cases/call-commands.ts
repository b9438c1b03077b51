import { caseNotes } from '@/drizzle/schema/cases'
import type { Staff } from '@/lib/access/actor'
import { along, byId, perform } from '@/lib/access/perform'
import { instantAt } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { closures } from '@/lib/landlord/landlord'
import { confirmSafeContact, keepWish, unchangedPerson } from '@/lib/people/changing'
import { newestSafeContact, type Person, personInCase } from '@/lib/people/queries'
import { keepOffer } from '@/lib/support/offering'
import type { NewCall } from './call'
import { checkContact, keepContact } from './contact-commands'
import { type CaseSubject, lockCase } from './find'
import { meetClocks, startClock } from './running-clocks'

/**
 * Records a call and everything that came of it in one transaction: the contact, what they want, what was offered and
 * answered, the date promised next (T8), that safe contact is still right, and a note. All of it or nothing; each part is
 * asked of its own grant. Throws what each of them throws, and `conflict` where the person was changed meanwhile.
 */
export async function logCall(actor: Staff, caseId: string, call: NewCall): Promise<void> {
  const days = await closures()
  return perform(actor, 'case.contact', byId(caseId, lockCase), async (tx, kase) => {
    const person = await whomCalled(tx, caseId, call)
    const safe = await newestSafeContact(tx, person.id)
    await checkContact(tx, person, safe, call)
    await keepContact(tx, actor, kase, person, contactOf(call), safe)
    await promiseUpdate(tx, kase, person, call)
    const { wish } = call
    if (wish) await along(tx, actor, 'person.wish', kase, () => keepWish(tx, actor, person, wish))
    for (const offer of call.offers)
      await along(tx, actor, 'support.offer', kase, () => keepOffer(tx, actor, person, offerOf(call, offer), days))
    if (call.safe === 'yes' && safe)
      await along(tx, actor, 'person.safe-contact', kase, () => confirmSafeContact(tx, actor, person, safe))
    await addNoteOf(tx, actor, kase, call)
  })
}

/** A wish replaces another, so only that needs the person as the form showed them. */
const whomCalled = (tx: Tx, caseId: string, { personId, version, wish }: NewCall): Promise<Person> =>
  wish ? unchangedPerson(tx, caseId, personId, version) : personInCase(tx, caseId, personId)

const contactOf = ({ personId, channel, outcome, contactedAt, note, wasSafe, interpreter }: NewCall) => ({
  ...{ personId, channel, outcome, contactedAt, note, interpreter },
  wasSafe: wasSafe && wasSafe === 'yes',
})

const offerOf = ({ personId, channel }: NewCall, offer: NewCall['offers'][number]) => ({
  ...offer,
  ...{ personId, channel },
  language: undefined,
  riskRose: undefined,
  declineReason: undefined,
  theirWords: undefined,
})

/**
 * The next update is promised until 17:00 of its day, and takes the place of whatever ran. Where no day is promised, the
 * contact itself has met what was due and the next runs by the book: nobody is ever without one.
 */
async function promiseUpdate(tx: Tx, kase: CaseSubject, { reportId }: Person, call: NewCall): Promise<void> {
  if (call.outcome !== 'two_way' || !call.nextUpdate) return
  const of = { caseId: kase.id, target: 'T8' as const, ...(reportId && { reportId }) }
  await meetClocks(tx, of, call.contactedAt)
  const due = instantAt(call.nextUpdate, '17:00')
  if (due <= now()) throw new Refusal('rule', 'The next date is past. Promise a day to come.')
  await startClock(tx, { ...of, startedAt: now(), dueAt: due })
}

async function addNoteOf(tx: Tx, actor: Staff, kase: CaseSubject, { colleagues }: NewCall): Promise<void> {
  if (!colleagues) return
  const note = { id: newId(), caseId: kase.id, authorId: actor.id, text: colleagues, createdAt: now() }
  await along(tx, actor, 'case.note', kase, async () => {
    await tx.insert(caseNotes).values(note)
  })
}
