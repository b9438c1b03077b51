import { and, asc, desc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import { cases, contacts } from '@/drizzle/schema/cases'
import { interpreterBookings } from '@/drizzle/schema/casework'
import { clocks } from '@/drizzle/schema/clocks'
import { catalogue } from '@/drizzle/schema/landlord'
import { people, safeContacts } from '@/drizzle/schema/people'
import { supportOffers } from '@/drizzle/schema/support'
import type { Staff } from '@/lib/access/actor'
import { casesVisibleTo } from '@/lib/access/visible-to'
import { withActor } from '@/lib/access/with-actor'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { outgoingOf } from '@/lib/notifications/queries'
import { openMeasuresIn } from '@/lib/support/measure-queries'
import { evidenceGivenIn } from '@/lib/support/witness-queries'
import { measuresForMe } from './measures-for-me'
import { caseSteps } from './next-steps'
import { isOpenCase } from './open'
import { inSafeOrder, type Step } from './steps/step'
import { arrivals } from './target'

const most = 100

/**
 * What the open cases of this officer or deputy need, and the measures they own in cases of others, safest first; no names
 * are read. Throws `not-found`.
 */
export async function stepsForMe(actor: Staff): Promise<Step[]> {
  const mine = or(eq(cases.officerId, actor.id), eq(cases.deputyId, actor.id))
  const [steps, owned] = await Promise.all([
    stepsIn(actor, casesVisibleTo(actor, 'case.list'), mine),
    measuresForMe(actor),
  ])
  return inSafeOrder([...steps, ...owned])
}

/** The same of the cases of a colleague, for whoever hands them over. Throws `not-found`. */
export async function stepsOfOfficer(actor: Staff, officerId: string): Promise<Step[]> {
  return stepsIn(actor, casesVisibleTo(actor, 'case.hand-over'), eq(cases.officerId, officerId))
}

function stepsIn(actor: Staff, mayShow: SQL | undefined, whose: SQL | undefined): Promise<Step[]> {
  return withActor(actor, async tx => {
    const rows = await tx
      .select()
      .from(cases)
      .where(and(mayShow, whose, or(isOpenCase, somethingCame(tx))))
      .orderBy(asc(cases.severity), asc(cases.openedAt), asc(cases.id))
      .limit(most)
    return rows.length > 0 ? stepsOf(tx, rows) : []
  })
}

/** A closed case to which somebody wrote, sent or complained, or whose victim is to be asked how they are (T16). */
function somethingCame(tx: Tx) {
  const running = and(inArray(clocks.target, [...arrivals, 'T16']), isNull(clocks.achievedAt), isNull(clocks.endedAt))
  return inArray(cases.id, tx.select({ id: clocks.caseId }).from(clocks).where(running))
}

async function stepsOf(tx: Tx, rows: (typeof cases.$inferSelect)[]): Promise<Step[]> {
  const ids = rows.map(({ id }) => id)
  const [running, persons, safe, offers, outgoing, contacted, booked, measures, given] = await Promise.all([
    tx.select().from(clocks).where(inArray(clocks.caseId, ids)),
    peopleOf(tx, ids),
    safeContactsOf(tx, ids),
    offersOf(tx, ids),
    outgoingOf(tx, ids),
    contactsOf(tx, ids),
    bookingsOf(tx, ids),
    openMeasuresIn(tx, ids),
    evidenceGivenIn(tx, ids),
  ])
  const known = persons.map(person => ({ ...person, safe: safe.find(({ personId }) => personId === person.id) }))
  const of = <R extends { caseId: string | null }>(list: R[], id: string) => list.filter(({ caseId }) => caseId === id)
  const work = rows.map(row => ({
    ...row,
    clocks: of(running, row.id),
    people: of(known, row.id),
    offers: of(offers, row.id),
    outgoing: of(outgoing, row.id),
    contacts: of(contacted, row.id),
    interpreters: of(booked, row.id),
    measures: of(measures, row.id),
    given: of(given, row.id),
  }))
  return inSafeOrder(work.flatMap(kase => caseSteps(kase, now())))
}

function peopleOf(tx: Tx, ids: string[]) {
  const { id, caseId, role, reportId, ageBand, identityLimited } = people
  return tx
    .select({ id, caseId, role, reportId, ageBand, identityLimited })
    .from(people)
    .where(inArray(people.caseId, ids))
}

function safeContactsOf(tx: Tx, ids: string[]) {
  const { personId, okChannels, neverChannels, letters, livesWithAllegedPerpetrator, language } = safeContacts
  return tx
    .selectDistinctOn([personId], {
      personId,
      okChannels,
      neverChannels,
      letters,
      livesWithAllegedPerpetrator,
      language,
    })
    .from(safeContacts)
    .innerJoin(people, eq(people.id, safeContacts.personId))
    .where(inArray(people.caseId, ids))
    .orderBy(personId, desc(safeContacts.recordedAt))
}

function bookingsOf(tx: Tx, ids: string[]) {
  const { caseId, personId, cancelledAt } = interpreterBookings
  return tx.select({ caseId, personId, cancelledAt }).from(interpreterBookings).where(inArray(caseId, ids))
}

function contactsOf(tx: Tx, ids: string[]) {
  const { caseId, personId, contactedAt } = contacts
  return tx.select({ caseId, personId, contactedAt }).from(contacts).where(inArray(contacts.caseId, ids))
}

function offersOf(tx: Tx, ids: string[]) {
  const { caseId, personId, decision } = supportOffers
  return tx
    .select({ caseId, personId, decision, minimumOffer: catalogue.minimumOffer })
    .from(supportOffers)
    .innerJoin(catalogue, eq(catalogue.code, supportOffers.catalogueCode))
    .where(inArray(supportOffers.caseId, ids))
}
