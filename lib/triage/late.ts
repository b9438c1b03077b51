import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { clocks } from '@/drizzle/schema/clocks'
import type { Staff } from '@/lib/access/actor'
import { casesVisibleTo } from '@/lib/access/visible-to'
import { clockState } from '@/lib/cases/clock-state'
import { isOpenCase } from '@/lib/cases/open'
import { evidenceStep, foldedLooks } from '@/lib/cases/steps/evidence-steps'
import { isOfMailbox, mailboxStep } from '@/lib/cases/steps/mailbox-steps'
import type { Step, StepKind } from '@/lib/cases/steps/step'
import { arrivals, type Target, targetNames } from '@/lib/cases/target'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'

const most = 50
const isRunning = and(isNull(clocks.achievedAt), isNull(clocks.endedAt))

/** What climbs when it is late, and where it is done (domain §3.8). */
const kinds: Partial<Record<Target, StepKind>> = {
  T3: 'contact',
  T4: 'assess',
  T5: 'plan',
  T6: 'contact',
  T7: 'contact',
  T9: 'graffiti',
  T10: 'repair',
  T12: 'assess',
  T13: 'safeguarding',
  K1: 'contact',
}
const climbing: Target[] = [...(Object.keys(kinds) as Target[]), 'M1', 'E1', 'C1', 'C2', 'T8']
/** What waits for a safe time is contact of some kind. */
const contacts: Target[] = ['T3', 'T4', 'T5', 'T6', 'T8', 'K1']

type Row = { kase: typeof cases.$inferSelect; clock: typeof clocks.$inferSelect }

/** What is overdue in colleagues' cases that this person may work on. */
export async function lateInCases(tx: Tx, actor: Staff): Promise<Step[]> {
  const { officerId, deputyId } = cases
  const notMine = sql`${actor.id} is distinct from ${officerId} and ${actor.id} is distinct from ${deputyId}`
  const isHeard = or(isOpenCase, inArray(clocks.target, [...arrivals]))
  const isLate = and(inArray(clocks.target, climbing), isRunning, sql`${clocks.dueAt} < beside.clock()`)
  const rows = await tx
    .select({ kase: cases, clock: clocks })
    .from(clocks)
    .innerJoin(cases, eq(cases.id, clocks.caseId))
    .where(and(isLate, notMine, isHeard, casesVisibleTo(actor, 'case.contact')))
    .orderBy(asc(clocks.dueAt), asc(clocks.id))
    .limit(most)
  const late = rows.map(lateStep).filter(step => step.reading?.state === 'overdue')
  return [
    ...late.filter(({ kind }) => kind !== 'evidence'),
    ...foldedLooks(late.filter(({ kind }) => kind === 'evidence')),
  ]
}

/** What waits for a safe time, of every case they answer for: no breach, and not forgotten (domain §0 rule 3). */
export async function deferredContacts(tx: Tx, actor: Staff): Promise<Step[]> {
  const waits = and(inArray(clocks.target, contacts), isRunning, sql`${clocks.deferredForSafetyUntil} > beside.clock()`)
  const rows = await tx
    .select({ kase: cases, clock: clocks })
    .from(clocks)
    .innerJoin(cases, eq(cases.id, clocks.caseId))
    .where(and(waits, isOpenCase, casesVisibleTo(actor, 'case.assign')))
    .orderBy(asc(clocks.deferredForSafetyUntil), asc(clocks.id))
    .limit(most)
  return rows.map(row => ({
    ...stepOf(row, kinds[row.clock.target] ?? 'contact'),
    id: `deferred-${row.clock.id}`,
    title: `${targetNames[row.clock.target]} waits for their next safe time`,
  }))
}

function lateStep(row: Row): Step {
  const { kase, clock } = row
  const of = { caseId: kase.id, reference: kase.reference, severity: kase.severity }
  const reading = clockState(clock, now())
  if (isOfMailbox(clock.target)) return mailboxStep(of, clock.target, clock.id, reading)
  if (clock.target === 'E1') return evidenceStep(of, clock.id, reading, clock.reportId)
  const kind = kase.officerId ? kindOf(clock) : 'assign'
  return { ...stepOf(row, kind), id: `late-${clock.id}`, title: lateTitle(row) }
}

/** A T10 of one person is that of a safety measure of theirs. */
const kindOf = ({ target, personId }: Row['clock']): StepKind =>
  target === 'T10' && personId ? 'measure' : (kinds[target] ?? 'contact')

function lateTitle({ kase, clock: { target } }: Row): string {
  const undone = target === 'T3' ? 'First contact is not made' : `Late: ${targetNames[target].toLowerCase()}`
  if (!kase.officerId) return `${undone}, and nobody has the case`
  return target === 'T3' ? `${undone} yet` : undone
}

const stepOf = ({ kase, clock }: Row, kind: StepKind): Omit<Step, 'id' | 'title'> => ({
  ...{ kind, reference: kase.reference, severity: kase.severity, caseId: kase.id, clockId: clock.id },
  ...(clock.personId && { personId: clock.personId }),
  target: clock.target,
  reading: clockState(clock, now()),
})
