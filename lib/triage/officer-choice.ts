import { assignableOfficers, officerProblem } from '@/lib/cases/assignable'
import { Refusal } from '@/lib/errors'
import { isChildAge } from '@/lib/people/age'
import type { Work } from './carrying-out'

/** The officer who was chosen. Throws `rule` for one who may not have this case, or has no DBS check where somebody under 18 is in it. */
export async function officerFor({ tx, actor, report, answers, input }: Work): Promise<string> {
  const possible = await assignableOfficers(tx, report.id, [answers])
  const officer = possible.find(({ id }) => id === input.officer)
  if (!officer) throw new Refusal('rule', 'That officer cannot have this case. Choose another.')
  const problem = officerProblem(officer, { isAboutChild: isChildAge(report.ageBand), by: actor.role })
  if (problem) throw new Refusal('rule', problem)
  return officer.id
}
