import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { reporter, type Staff } from '@/lib/access/actor'
import { addEvidence } from '@/lib/evidence/adding'
import { upload } from '@/lib/evidence/uploads'
import type { Answers } from '@/lib/reports/answers'
import { sendReport } from '@/lib/reports/commands'
import { draftPlace, saveDraft } from '@/lib/reports/draft'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { screenReport } from '@/lib/triage/screening'

/** A photo that says where and with what it was made. */
export const placedPhoto = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#446' } })
  .withExif({
    IFD0: { Model: 'Fernsprecher' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '54/1 58/1 30/1', GPSLongitudeRef: 'W', GPSLongitude: '1/1 36/1 45/1' },
  })
  .jpeg()
  .toBuffer()

/** Plain text of so many bytes, no two pieces alike. */
export const longNote = (bytes: number): Buffer =>
  Buffer.from(
    randomBytes(Math.ceil(bytes / 2))
      .toString('hex')
      .slice(0, bytes),
  )

export async function* inPieces(bytes: Buffer, size = 50_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

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
