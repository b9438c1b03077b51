import { endCentre, readCentre } from '@/app/_session/centre'
import { answerCode } from '../_parts/code-answer'
import { endVisits } from '../_parts/end-visits'

/** Only the centre's own code ends it: otherwise one visitor could take away from the next what keeps them apart. */
export function POST(request: Request): Promise<Response> {
  return answerCode(request, async centre => {
    const read = await readCentre()
    if (read.state !== 'open' || read.centre.id !== centre.id) return undefined
    await endVisits()
    await endCentre()
    return '/centre?ended=yes'
  })
}
