import { reporter, type Staff } from '@/lib/access/actor'
import { addEvidence } from '@/lib/evidence/adding'
import { upload } from '@/lib/evidence/uploads'
import type { Answers } from '@/lib/reports/answers'
import { sendReport } from '@/lib/reports/commands'
import { draftPlace, saveDraft } from '@/lib/reports/draft'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { screenReport } from '@/lib/triage/screening'
import { inPieces } from './evidence-files'

/** A report told on the public form with files, screened; resolves with the ids of both. */
export async function toldWith(answers: Answers, files: readonly Buffer[], keepOriginal = true) {
  const secret = newVisitSecret()
  const place = draftPlace(secret) as Buffer
  await saveDraft(secret, { answers: {} })
  const items: string[] = []
  for (const file of files)
    items.push((await upload(place, { name: 'Door at number 14.jpg', keepOriginal, file: inPieces(file) })).id)
  const ticket = await newTicket()
  await sendReport(reporter, secret, ticket, answers)
  await screenReport(ticket.id)
  return { reportId: ticket.id, items }
}

/** Something a member of staff brought to a case; resolves with its id. */
export const brought = (
  actor: Staff,
  caseId: string,
  file: Buffer,
  keepOriginal: 'yes' | 'no' = 'yes',
  from?: string,
) =>
  addEvidence(
    actor,
    caseId,
    { from: from ?? 'me', keepOriginal, caption: undefined, made: undefined },
    { name: 'brought.jpg', file: inPieces(file) },
  )
