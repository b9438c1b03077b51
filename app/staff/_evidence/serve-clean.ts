import { cleanResponse, sentence } from '@/app/_session/file-response'
import { requireStaff } from '@/app/_session/staff'
import { Refusal } from '@/lib/errors'
import { openClean } from '@/lib/evidence/clean'
import type { EvidencePlace } from '@/lib/evidence/home'

/** A part of a clean copy for whoever may see it now. `?seen=small` says that it stands among others in a gallery. */
export async function serveClean(request: Request, place: EvidencePlace, id: string, part: string): Promise<Response> {
  const actor = await requireStaff()
  const small = new URL(request.url).searchParams.get('seen') === 'small'
  try {
    const { type, copy } = await openClean(actor, place, id, /^[1-9]\d?$/.test(part) ? Number(part) : 0, small)
    return cleanResponse(request, type, copy)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return sentence(404, 'We could not find that.')
    throw error
  }
}
