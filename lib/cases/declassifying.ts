import type { Staff } from '@/lib/access/actor'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import type { Opinion } from '@/lib/triage/second-opinion'
import type { caseClassifications } from './case'
import { changeCase } from './change'
import { tell } from './events'
import type { CaseSubject } from './find'

type Classification = (typeof caseClassifications)[number]

/** Why this may not be taken off, or undefined. A case is always about something (domain §2.2). */
export function declassifyProblem(now: readonly string[], remove: string | undefined): string | undefined {
  if (!remove || !now.includes(remove)) return 'The case is not classified as that.'
  if (now.length === 1) return 'This is all the case is classified as. Add what it is instead before taking this off.'
  if (remove === 'hate_incident' && now.includes('hate_crime'))
    return 'A hate crime is a hate incident too. Take off Hate crime first.'
  return undefined
}

/** Takes a classification off a case once two agree. Every perception stays on its report, and is counted (domain §0 rule 1). */
export async function declassify(tx: Tx, actor: Staff, kase: CaseSubject, { detail }: Opinion): Promise<void> {
  const problem = declassifyProblem(kase.classification, detail.remove)
  if (problem) throw new Refusal('rule', problem)
  const classification = kase.classification.filter((kind): kind is Classification => kind !== detail.remove)
  await changeCase(tx, actor, kase, { classification })
  await tell(tx, actor, kase.id, 'classified', { removed: detail.remove ?? '' })
}
