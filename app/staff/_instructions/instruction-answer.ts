import type { Staff } from '@/lib/access/actor'
import { Refusal } from '@/lib/errors'
import { instructionLetter } from '@/lib/restricted/instruction-queries'
import type { InstructionRecord } from '@/lib/restricted/instruction-record'

/** The instruction as a PDF named for nothing. */
export async function instructionAnswer(actor: Staff, record: InstructionRecord, id: string): Promise<Response> {
  try {
    return new Response(new Uint8Array(await instructionLetter(actor, record, id)), { headers: pdfHeaders })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return new Response('We could not find that.\n', { status: 404, headers: plain })
  }
}

const plain = { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' }
const pdfHeaders = {
  'Cache-Control': 'no-store',
  'Content-Type': 'application/pdf',
  'Content-Disposition': 'inline; filename="letter.pdf"',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
}
