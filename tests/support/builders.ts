import type { Staff } from '@/lib/access/actor'
import type { Answers } from '@/lib/reports/answers'
import { decide } from '@/lib/triage/commands'
import { told } from './office'

/** A case opened on a report told on the public form; resolves with its id. */
export async function openedCase(by: Staff, officer: Staff, answers: Answers): Promise<string> {
  const { caseId } = await decide(by, await told(answers), {
    decision: 'new_case',
    reason: 'Harassment because of who they are',
    officer: officer.id,
  })
  if (!caseId) throw new Error('no case was opened')
  return caseId
}
