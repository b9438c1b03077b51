import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { caseEvents, caseNotes, contacts } from '@/drizzle/schema/cases'
import { clocks } from '@/drizzle/schema/clocks'
import { messages } from '@/drizzle/schema/messages'
import { people, safeContacts } from '@/drizzle/schema/people'
import { reports } from '@/drizzle/schema/reports'
import { staff } from '@/drizzle/schema/staff'
import { alarmsOf } from '@/lib/alarms/queries'
import { closingOf } from '@/lib/closing/queries'
import type { Tx } from '@/lib/db'
import { itemsOf } from '@/lib/evidence/items'
import { isId } from '@/lib/ids'
import { outgoingOf } from '@/lib/notifications/queries'
import { consentsOf } from '@/lib/people/consent-queries'
import { measuresOf } from '@/lib/support/measure-queries'
import { offersOfCase } from '@/lib/support/queries'
import { choicesOf, evidenceGivenIn, statementsOf } from '@/lib/support/witness-queries'
import { opinionsOn } from '@/lib/triage/second-opinion'
import { markersOf } from '@/lib/violent-persons/of-case'
import { careOf } from './care'
import { findingsOf, incidentsOf, interpretersOf, linksOf, namedInCasework, policeOf } from './casework-queries'
import { progressOf } from './stage-facts'

/** What a case is made of, each part read on its own and all at once. */
export function partsOf(tx: Tx, caseId: string) {
  return together({
    persons: tx.select().from(people).where(eq(people.caseId, caseId)).orderBy(asc(people.createdAt), asc(people.id)),
    safe: newestSafeContacts(tx, caseId),
    clocks: tx.select().from(clocks).where(eq(clocks.caseId, caseId)).orderBy(asc(clocks.target), asc(clocks.dueAt)),
    offers: offersOfCase(tx, caseId),
    notes: tx.select().from(caseNotes).where(eq(caseNotes.caseId, caseId)),
    contacts: tx.select().from(contacts).where(eq(contacts.caseId, caseId)),
    events: tx
      .select()
      .from(caseEvents)
      .where(eq(caseEvents.caseId, caseId))
      .orderBy(asc(caseEvents.at), asc(caseEvents.id)),
    reports: reportsOf(tx, caseId),
    messages: messagesOf(tx, caseId),
    consents: consentsOf(tx, caseId),
    outgoing: outgoingOf(tx, [caseId]),
    evidence: itemsOf(tx, { caseId }),
    progress: progressOf(tx, caseId),
    findings: findingsOf(tx, caseId),
    incidents: incidentsOf(tx, caseId),
    police: policeOf(tx, caseId),
    interpreters: interpretersOf(tx, caseId),
    links: linksOf(tx, caseId),
    care: careOf(tx, caseId),
    alarms: alarmsOf(tx, caseId),
    closing: closingOf(tx, caseId),
    opinions: opinionsOn(tx, { caseId }),
    measures: measuresOf(tx, caseId),
    statements: statementsOf(tx, caseId),
    givenUnder: choicesOf(tx, caseId),
    given: evidenceGivenIn(tx, [caseId]),
    markers: markersOf(tx, caseId),
  })
}

type Parts = Omit<Awaited<ReturnType<typeof partsOf>>, 'persons' | 'safe'>

/** Every member of staff that a part names. */
export function namedIn({
  notes,
  contacts,
  events,
  offers,
  closing,
  messages,
  outgoing,
  statements,
  ...casework
}: Parts): (string | null)[] {
  return [
    ...namedInCasework(casework),
    ...closing.closures.flatMap(({ proposedBy, approvedBy, declinedBy }) => [proposedBy, approvedBy, declinedBy]),
    ...closing.challenges.flatMap(({ takenBy, answeredBy }) => [takenBy, answeredBy]),
    ...notes.map(({ authorId }) => authorId),
    ...[...contacts, ...events].map(({ byId }) => byId),
    ...offers.map(({ offeredBy }) => offeredBy),
    ...messages.map(({ authorId }) => authorId),
    ...outgoing.map(({ createdBy }) => createdBy),
    ...statements.map(({ recordedBy }) => recordedBy),
    ...events.flatMap(({ detail }) => namedInEvent.map(key => detail[key] ?? null).filter(id => id && isId(id))),
  ]
}

/** A stage goes from and to a code, a hand-over from and to a colleague. */
const namedInEvent = ['officer', 'deputy', 'from', 'to']

/** Promises by name, all at once. */
async function together<P extends Record<string, PromiseLike<unknown>>>(
  parts: P,
): Promise<{ [Name in keyof P]: Awaited<P[Name]> }> {
  const entries = Object.entries(parts)
  const values = await Promise.all(entries.map(([, part]) => part))
  return Object.fromEntries(entries.map(([name], at) => [name, values[at]])) as { [Name in keyof P]: Awaited<P[Name]> }
}

async function newestSafeContacts(tx: Tx, caseId: string) {
  const rows = await tx
    .selectDistinctOn([safeContacts.personId], { safe: safeContacts })
    .from(safeContacts)
    .innerJoin(people, and(eq(people.id, safeContacts.personId), eq(people.caseId, caseId)))
    .orderBy(safeContacts.personId, desc(safeContacts.recordedAt))
  return rows.map(({ safe }) => safe)
}

function reportsOf(tx: Tx, caseId: string) {
  const { id, reference, receivedAt, channel, role, level, types, grounds, place, withdrawnAt, mailboxHash } = reports
  return tx
    .select({ id, reference, receivedAt, channel, role, level, types, grounds, place, withdrawnAt, mailboxHash })
    .from(reports)
    .where(eq(reports.caseId, caseId))
    .orderBy(asc(reports.receivedAt))
}

/** That something was written and by which side, never what: its words are opened on their own page. */
function messagesOf(tx: Tx, caseId: string) {
  const { id, reportId, side, kind, authorId, sentAt } = messages
  return tx
    .select({ id, reportId, side, kind, authorId, sentAt })
    .from(messages)
    .innerJoin(reports, eq(reports.id, reportId))
    .where(eq(reports.caseId, caseId))
    .orderBy(asc(sentAt))
}

/** Names of colleagues by id, for a page that tells who did what. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Record<string, string>> {
  const known = [...new Set(ids.filter(id => id !== null))]
  if (known.length === 0) return {}
  const rows = await tx.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, known))
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
