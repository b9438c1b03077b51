import { requireStaff } from '@/app/_session/staff'
import { Refusal } from '@/lib/errors'
import { letterOf } from '@/lib/notifications/letter'

type Context = { params: Promise<{ caseId: string; messageId: string }> }

/** The letter as a PDF named for nothing. One that must not go leads back to where that is said. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { caseId, messageId } = await params
  const actor = await requireStaff()
  try {
    const pdf = await letterOf(actor, caseId, messageId)
    return new Response(new Uint8Array(pdf), { headers: pdfHeaders })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'not-found') return new Response('We could not find that.\n', { status: 404, headers: plain })
    const back = `/staff/cases/${caseId}/outgoing?letter=refused`
    return new Response(null, { status: 303, headers: { ...plain, Location: back } })
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
