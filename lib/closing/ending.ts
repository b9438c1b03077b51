import { and, eq, inArray } from 'drizzle-orm'
import { surveys } from '@/drizzle/schema/surveys'
import type { CaseFile, FilePerson } from '@/lib/cases/file'
import { meetClocks, startClock } from '@/lib/cases/running-clocks'
import { dueOf } from '@/lib/cases/target-rules'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import { rulesIn } from '@/lib/lists/targets-in-force'
import { isOwedSupport } from '@/lib/people/person'
import { okBy } from '@/lib/people/safe-contact'
import { skipOf } from './survey-skip'

/**
 * What begins when a case ends: a check on each victim four weeks on (T16), and whether each is asked how we did (T17): in their
 * mailbox where that is safe, else by a colleague who did not work on the case.
 */
export async function beginAfterwards(tx: Tx, file: CaseFile): Promise<void> {
  const rules = await rulesIn(tx)
  const [startedAt, targetVersion, caseId] = [now(), rules.version, file.id]
  await meetClocks(tx, { caseId, target: 'T15' }, startedAt)
  const check = { target: 'T16' as const, caseId, startedAt, dueAt: dueOf(rules, 'T16', startedAt), targetVersion }
  for (const { id: personId } of file.people.filter(({ role }) => role === 'victim'))
    await startClock(tx, { ...check, personId })
  const survey = { target: 'T17' as const, caseId, startedAt, dueAt: dueOf(rules, 'T17', startedAt), targetVersion }
  await askEach(tx, file, localDate(survey.dueAt))
  for (const personId of await stillAsked(tx, caseId)) await startClock(tx, { ...survey, personId })
}

/** A case that was opened again asks nobody twice. */
async function askEach(tx: Tx, file: CaseFile, dueOn: string): Promise<void> {
  const rows = file.people.filter(({ role }) => isOwedSupport(role)).map(person => surveyOf(file, person, dueOn))
  if (rows.length > 0) await tx.insert(surveys).values(rows).onConflictDoNothing()
}

async function stillAsked(tx: Tx, caseId: string): Promise<string[]> {
  const open = and(eq(surveys.caseId, caseId), inArray(surveys.state, ['due', 'offered']))
  const rows = await tx.select({ personId: surveys.personId }).from(surveys).where(open)
  return rows.map(({ personId }) => personId)
}

function surveyOf(file: CaseFile, person: FilePerson, dueOn: string) {
  const { id: personId, safe } = person
  const skipped = skipOf(file, person)
  const state = skipped
    ? ('skipped' as const)
    : safe && okBy(safe).includes('portal')
      ? ('offered' as const)
      : ('due' as const)
  return { id: newId(), caseId: file.id, personId, state, skipped, dueOn }
}
