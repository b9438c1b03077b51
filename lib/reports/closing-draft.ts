import type { Tx } from '@/lib/db'
import { claimUploads } from '@/lib/evidence/claiming'
import { dropUnfinished } from '@/lib/evidence/taking'
import { changeDraft, type Draft, draftPlace, type Sent, saveDraft } from './draft'

/** The files that its sender saw here go with the report, and the draft is over. Resolves with how many. */
export async function closeDraft(tx: Tx, secret: string, sent: Sent, lookDue: Date): Promise<number> {
  const close = async (draft: Draft) => {
    const place = draftPlace(secret) as Buffer
    await dropUnfinished(tx, place, draft.files)
    return { answers: {}, sent: { ...sent, files: await claimUploads(tx, place, sent.id, lookDue) } }
  }
  const closed = await changeDraft(secret, close, tx)
  if (!closed) await saveDraft(secret, { answers: {}, sent }, tx)
  return closed?.sent?.files ?? 0
}
