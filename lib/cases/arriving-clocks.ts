import { desc, eq } from 'drizzle-orm'
import { reportClassifications } from '@/drizzle/schema/classifying'
import { reports } from '@/drizzle/schema/reports'
import type { Tx } from '@/lib/db'
import { rulesIn } from '@/lib/lists/targets-in-force'
import { clocksOfCase, clocksOfPerson, type Owed, type PersonOwed, updateOwed } from './clocks-owed'
import { startGraffitiClock } from './graffiti-clock'
import { startClock, startFirst } from './running-clocks'

export type Brought = PersonOwed & { id: string; unnamed?: boolean | undefined }

/**
 * Starts what a report owes from its receipt, whenever it was typed or decided on (domain §3.4, §3.10): to everybody it
 * brings in, the first update, removal of graffiti where it was classified so, and a manager's review of its case.
 */
export async function startArrivingClocks(
  tx: Tx,
  { caseId, reportId }: { caseId: string; reportId: string },
  brought: readonly Brought[],
): Promise<void> {
  const [report] = await tx.select({ receivedAt: reports.receivedAt }).from(reports).where(eq(reports.id, reportId))
  if (!report) return
  const [from, rules] = [report.receivedAt, await rulesIn(tx)]
  const teller = brought.find(({ role, unnamed }) => role !== 'alleged_perpetrator' && !unnamed)
  const clock = (owed: Owed) => ({ ...owed, caseId, targetVersion: rules.version })
  await startPeopleClocks(tx, caseId, from, brought)
  await startClock(tx, { ...clock(updateOwed(from, rules, teller?.safe)), reportId })
  for (const owed of clocksOfCase(from, rules)) await startFirst(tx, clock(owed))
  await startGraffitiClock(tx, { caseId, reportId, types: await typesOf(tx, reportId) })
}

/** What is owed to people who come into a case, from when we heard of them. */
export async function startPeopleClocks(tx: Tx, caseId: string, from: Date, people: readonly Brought[]): Promise<void> {
  const rules = await rulesIn(tx)
  for (const person of people)
    for (const owed of clocksOfPerson(person, from, rules))
      await startClock(tx, { ...owed, caseId, personId: person.id, targetVersion: rules.version })
}

async function typesOf(tx: Tx, reportId: string): Promise<string[]> {
  const { types, at } = reportClassifications
  const newest = tx.select({ types }).from(reportClassifications).where(eq(reportClassifications.reportId, reportId))
  const [row] = await newest.orderBy(desc(at)).limit(1)
  return row?.types ?? []
}
