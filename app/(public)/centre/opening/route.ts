import { beginCentre } from '@/app/_session/centre'
import { answerCode } from '../_parts/code-answer'
import { endVisits } from '../_parts/end-visits'

/** A right code makes this device the centre's for the day; whoever was using it before leaves nothing to the next. */
export function POST(request: Request): Promise<Response> {
  return answerCode(request, async (_centre, hash) => {
    await endVisits()
    await beginCentre(hash)
    return '/centre?begun=yes'
  })
}
