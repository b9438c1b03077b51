import { and, desc, eq } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import { people } from '@/drizzle/schema/people'
import { riskAssessments } from '@/drizzle/schema/risk'
import { dueAt } from '@/lib/clock/working-days'
import type { Tx } from '@/lib/db'
import { rulesIn } from '@/lib/lists/targets-in-force'
import { newestSafeContact, type Person } from '@/lib/people/queries'
import { safeTarget } from '@/lib/people/safe-contact'
import { choseNoUpdates } from './no-updates'
import { endClocks, meetClocks, runningClocks, startClock } from './running-clocks'
import { againDueOf, type TargetRules } from './target-rules'

type Clock = typeof clocks.$inferSelect
type Of = { caseId: string; reportId?: string | undefined; personId?: string | undefined }
type Whose = Pick<Person, 'id' | 'caseId' | 'reportId'>

/**
 * A clock that was promised to somebody, on a day that was chosen with them, has no version of the targets: it stands
 * until it is kept (domain §3.4, "a promised date").
 */
export const isPromised = ({ targetVersion }: Pick<Clock, 'targetVersion'>): boolean => targetVersion === null

/**
 * When an update is due that has to come sooner because the risk became High: five working days from when it began to
 * run, and never before the end of the next working day. Undefined where it is due by then anyhow.
 */
export function sooner(clock: Pick<Clock, 'startedAt' | 'dueAt'>, at: Date, rules: TargetRules): Date | undefined {
  const [fromStart, nextDay] = [againDueOf(rules, 'T8', clock.startedAt, true), dueAt(at, 1, rules.closures)]
  const due = new Date(Math.max(fromStart.getTime(), nextDay.getTime()))
  return due < clock.dueAt ? due : undefined
}

/**
 * The risk to somebody became High: the next update comes within five working days (T8, domain §3.5). A date that was
 * promised stays, with another clock beside it. Called in the unit that records the band.
 */
export async function quickenUpdates(tx: Tx, person: Whose, at: Date): Promise<void> {
  const rules = await rulesIn(tx)
  const running = await updatesOf(tx, person)
  if (running.length === 0) return startNextUpdate(tx, { ...person, personId: person.id }, at)
  for (const clock of running) {
    const due = sooner(clock, at, rules)
    if (!due) continue
    const [reportId, personId] = isPromised(clock) ? [null, person.id] : [clock.reportId, clock.personId]
    if (!isPromised(clock)) await tx.update(clocks).set({ endedAt: at }).where(eq(clocks.id, clock.id))
    const safe = safeTarget(await newestSafeContact(tx, person.id), at, due)
    const times = { startedAt: clock.startedAt, dueAt: due, deferredForSafetyUntil: safe }
    await startClock(tx, { target: 'T8', ...times, caseId: person.caseId, reportId, personId, ...version(rules) })
  }
}

/** An update was given by speaking: those by the book are met, and the next begins. A promised date stands. */
export async function meetUpdates(tx: Tx, person: Whose, at: Date): Promise<void> {
  for (const clock of await updatesOf(tx, person)) {
    if (isPromised(clock) || clock.startedAt > at) continue
    await tx.update(clocks).set({ achievedAt: at }).where(eq(clocks.id, clock.id))
    await startNextUpdate(tx, { ...person, ...clock, caseId: person.caseId }, at)
  }
}

/** The next update by the book, counted from the last: five working days while the risk to them is High, else ten. None where they chose none. */
export async function startNextUpdate(
  tx: Tx,
  { caseId, reportId, personId }: { caseId: string; reportId: string | null; personId?: string | null },
  at: Date,
): Promise<void> {
  if (await choseNoUpdates(tx, { caseId, reportId, personId })) return
  const rules = await rulesIn(tx)
  const high = await isAnyHigh(tx, { caseId, reportId: reportId ?? undefined, personId: personId ?? undefined })
  const due = againDueOf(rules, 'T8', at, high)
  await startClock(tx, { target: 'T8', caseId, reportId, personId, startedAt: at, dueAt: due, ...version(rules) })
}

/**
 * Somebody was assessed (T12): what was due is met, and they are assessed again after 20 working days. Called in the unit
 * that records an assessment.
 */
export async function startReassessment(tx: Tx, of: { caseId: string; personId: string }, at: Date): Promise<void> {
  const rules = await rulesIn(tx)
  await meetClocks(tx, { ...of, target: 'T12' }, at)
  await startClock(tx, { ...of, target: 'T12', startedAt: at, dueAt: againDueOf(rules, 'T12', at), ...version(rules) })
}

/** Nothing more is owed to them by way of updates: they chose none. */
export const endUpdates = (tx: Tx, of: Of, at: Date) => endClocks(tx, { ...of, target: 'T8' }, at)

/** Whether the newest assessment of anybody whom this is about is High. */
export async function isAnyHigh(tx: Tx, { caseId, reportId, personId }: Of): Promise<boolean> {
  const { personId: whose, band, at, id } = riskAssessments
  const theirs = personId ? eq(people.id, personId) : reportId ? eq(people.reportId, reportId) : undefined
  const newest = await tx
    .selectDistinctOn([whose], { whose, band })
    .from(riskAssessments)
    .innerJoin(people, eq(people.id, whose))
    .where(and(eq(people.caseId, caseId), theirs))
    .orderBy(whose, desc(at), desc(id))
  return newest.some(row => row.band === 'high')
}

async function updatesOf(tx: Tx, { id, caseId, reportId }: Whose): Promise<Clock[]> {
  const running = await runningClocks(tx, { caseId, target: 'T8' })
  return running.filter(clock => clock.personId === id || (reportId !== null && clock.reportId === reportId))
}

const version = (rules: TargetRules) => ({ targetVersion: rules.version })
