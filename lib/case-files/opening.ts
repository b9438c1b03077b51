import { caseFileOpenings } from '@/drizzle/schema/case-file-bytes'
import type { Staff } from '@/lib/access/actor'
import { tell } from '@/lib/cases/events'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import type { SealedCopy } from '@/lib/evidence/plain-bytes'
import { newId } from '@/lib/ids'
import { onFile } from './commands'
import { sealedFile } from './sealing'

/**
 * Takes a file out for a reason: the reason, the trail and the timeline are written in one transaction, and only then is
 * it read. Each opening has its own reason. Its name says nothing but a reference. Throws `not-found`, and `rule` until it
 * is ready.
 */
export async function openCaseFile(
  actor: Staff,
  caseId: string,
  fileId: string,
  reason: string,
): Promise<{ copy: SealedCopy; name: string }> {
  const { asked, reference } = await onFile(actor, caseId, fileId, async (tx, subject) => {
    if (subject.asked.state !== 'ready') throw new Refusal('rule', 'This file is not ready.')
    await tx
      .insert(caseFileOpenings)
      .values({ id: newId(), fileId, caseId, staffId: actor.id, reason, openedAt: now() })
    await tell(tx, actor, caseId, 'file_opened', { file: fileId })
    return subject
  })
  return { copy: await sealedFile(actor, asked), name: `${reference}.pdf` }
}
