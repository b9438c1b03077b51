import { and, asc, eq, isNull, or } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { clocks } from '@/drizzle/schema/clocks'
import { safetyInstructions } from '@/drizzle/schema/conduct'
import { reports } from '@/drizzle/schema/reports'
import { clockState } from '@/lib/cases/clock-state'
import type { Step } from '@/lib/cases/steps/step'
import { targetNames } from '@/lib/cases/target'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'

const most = 50

/** For whoever is let in and decides on it: who must not be sent to a home, and instructions that nobody has given yet. */
export async function instructionSteps(tx: Tx): Promise<Step[]> {
  const [asked, unsaid] = await Promise.all([stillAsked(tx), notGiven(tx)])
  return [...asked, ...unsaid]
}

type Of = { kase: typeof cases.$inferSelect | null; report: typeof reports.$inferSelect | null }

async function stillAsked(tx: Tx): Promise<Step[]> {
  const rows = await tx
    .select({ clock: clocks, kase: cases, report: reports })
    .from(clocks)
    .leftJoin(cases, eq(cases.id, clocks.caseId))
    .leftJoin(reports, eq(reports.id, clocks.reportId))
    .where(and(eq(clocks.target, 'I1'), isNull(clocks.achievedAt), isNull(clocks.endedAt), isShut()))
    .orderBy(asc(clocks.dueAt))
    .limit(most)
  return rows.map(({ clock, ...of }) => ({
    ...step(of, `instruct-${clock.id}`, targetNames.I1),
    ...{ clockId: clock.id, target: 'I1' as const, reading: clockState(clock, now()) },
  }))
}

async function notGiven(tx: Tx): Promise<Step[]> {
  const { id, caseId, reportId, decision, givenAt, liftedAt, at } = safetyInstructions
  const rows = await tx
    .select({ id, kase: cases, report: reports })
    .from(safetyInstructions)
    .leftJoin(reports, eq(reports.id, reportId))
    .leftJoin(cases, or(eq(cases.id, caseId), eq(cases.id, reports.caseId)))
    .where(and(eq(decision, 'issued'), isNull(givenAt), isNull(liftedAt), isShut()))
    .orderBy(asc(at))
    .limit(most)
  return rows.map(({ id, ...of }) => step(of, `give-${id}`, 'Give the instruction on who must not be sent'))
}

const isShut = () => or(eq(cases.restricted, true), eq(reports.restricted, true))

const step = ({ kase, report }: Of, id: string, title: string): Step => ({
  ...{ id, title, kind: 'instruction' },
  reference: kase?.reference ?? report?.reference ?? '',
  severity: kase?.severity ?? report?.severity ?? 'A2',
  ...(kase ? { caseId: kase.id } : report && { reportId: report.id }),
})
