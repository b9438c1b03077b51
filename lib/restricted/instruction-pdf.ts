import PDFDocument from 'pdfkit'
import { fontFile } from '@/lib/notifications/letter-pdf'

/** The one sentence of an instruction: no reason, no record, no resident (domain §8.4). */
export const instructionWords = ({ whom }: { whom: string }): string => `Do not send ${whom} to this address.`

/** One page of A4 with an address and that sentence. Its metadata say nothing either, not even when it was made. */
export function instructionPdf(instruction: { address: string; whom: string }): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 72,
    font: fontFile(),
    lang: 'en-GB',
    info: { Title: 'Letter', Author: '', Creator: '', Producer: '', CreationDate: new Date(0) },
  })
  const chunks: Buffer[] = []
  document.on('data', chunk => chunks.push(chunk))
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
  document.fontSize(14).text(instruction.address, { lineGap: 4 }).moveDown(2).text(instructionWords(instruction))
  document.end()
  return whole
}
