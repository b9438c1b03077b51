import { downloadResponse, sentence } from '@/app/_session/file-response'
import { readForm } from '@/app/_session/read-form'
import { staffLimit } from '@/app/_session/request-rules'
import { requireStaff } from '@/app/_session/staff'
import { Refusal } from '@/lib/errors'
import type { EvidencePlace } from '@/lib/evidence/home'
import { openOriginal } from '@/lib/evidence/original'
import { openingSchema } from '@/lib/evidence/schema'

/**
 * The form with the reason is the only way to an original: its answer is the file itself, so that no address opens one
 * without a reason. Without one, or where only the particulars are wanted, it leads back to the item.
 */
export async function serveOriginal(request: Request, place: EvidencePlace, id: string, item: string) {
  const actor = await requireStaff()
  const read = openingSchema.safeParse(await readForm(request, staffLimit))
  if (!read.success) return back(`${item}?reason=missing#original`)
  try {
    const original = await openOriginal(actor, place, id, read.data.reason)
    if (read.data.want === 'particulars') return back(`${item}?opened=yes#particulars`)
    return downloadResponse(original.name, original.copy)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return sentence(error.code === 'not-found' ? 404 : 409, error.message)
  }
}

const back = (Location: string) =>
  new Response(null, { status: 303, headers: { Location, 'Cache-Control': 'no-store' } })
