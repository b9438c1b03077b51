import type { Staff } from '@/lib/access/actor'
import type { CaseEventKind } from '@/lib/cases/case'
import { changeCase } from '@/lib/cases/change'
import { tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import type { Tx } from '@/lib/db'
import { type Classification, grown } from './classification'

/** The case of a report takes on what the report is classified as, and loses nothing. Its timeline is told of a change. */
export async function growCase(
  tx: Tx,
  actor: Staff,
  caseId: string | null,
  added: readonly Classification[],
  event: CaseEventKind,
): Promise<void> {
  const kase = caseId && (await lockCase(tx, caseId))
  if (!kase) return
  const classification = grown(kase.classification, added)
  const grew = classification.length > kase.classification.length
  if (grew) await changeCase(tx, actor, kase, { classification })
  if (grew || event === 'perception_added') await tell(tx, actor, kase.id, event)
}
