import { surveys } from '@/drizzle/schema/closing'
import { needsSafetyReview } from '@/lib/cases/contact-review'
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
import { surveySkip } from './survey-rules'

/**
 * What begins when a case ends: a check on each victim four weeks on (T16), and whether each is asked how we did (T17): in their
 * mailbox, where that is safe. */
export async function beginAfterwards(tx: Tx, file: CaseFile): Promise<void> {
  const rules = await rulesIn(tx)
  const [startedAt, targetVersion, caseId] = [now(), rules.version, file.id]
  await meetClocks(tx, { caseId, target: 'T15' }, startedAt)
  const check = { target: 'T16' as const, caseId, startedAt, dueAt: dueOf(rules, 'T16', startedAt), targetVersion }
  for (const { id: personId } of file.people.filter(({ role }) => role === 'victim'))
    await startClock(tx, { ...check, personId })
  await askEach(tx, file, localDate(dueOf(rules, 'T17', startedAt)))
}

/** A case that was opened again asks nobody twice. */
async function askEach(tx: Tx, file: CaseFile, dueOn: string): Promise<void> {
  const rows = file.people.filter(({ role }) => isOwedSupport(role)).map(person => surveyOf(file, person, dueOn))
  if (rows.length > 0) await tx.insert(surveys).values(rows).onConflictDoNothing()
}

function surveyOf(file: CaseFile, { id: personId, ageBand, safe }: FilePerson, dueOn: string) {
  const theirs = file.contacts.filter(contact => contact.personId === personId)
  const wasUnsafe = needsSafetyReview(theirs, safe)
  const skipped = surveySkip({ ageBand, safe, wasUnsafe, restricted: file.restricted })
  const state = skipped
    ? ('skipped' as const)
    : safe && okBy(safe).includes('portal')
      ? ('offered' as const)
      : ('due' as const)
  return { id: newId(), caseId: file.id, personId, state, skipped, dueOn }
}
