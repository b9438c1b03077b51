import { inTime } from '@/app/_session/in-time'
import { plainPage } from '@/app/_session/plain-page'
import { readForm, TooLarge, Unreadable } from '@/app/_session/read-form'
import { readVisit } from '@/app/_session/reporter'
import { publicLimit } from '@/app/_session/request-rules'
import { handoverMoves } from '@/lib/centres/handover'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { handOver } from '@/lib/reports/handing-over'

const back = '/tell-us/received'

/** A press of the hand-over step: show the receipt, show it longer, or do not. Anything else is none of them. */
export async function POST(request: Request): Promise<Response> {
  try {
    const { move } = await readForm(request, publicLimit)
    const pressed = handoverMoves.find(known => known === move)
    const visit = await readVisit()
    if (pressed && visit.state === 'open') await inTime(handOver(visit.secret, visit.draft, pressed))
    return seeOther(pressed === 'none' ? back : `${back}/receipt`)
  } catch (error) {
    if (error instanceof TooLarge || error instanceof Unreadable) return seeOther(back)
    console.error(`a receipt was not handed over: ${error instanceof Error ? error.name : 'unknown'}`)
    return plainPage({ status: 503, words: awayWords(await landlord()), wayOn: { href: back } })
  }
}

const awayWords = (publisher: Awaited<ReturnType<typeof landlord>>) => {
  const { button } = en.problems(publisher).notSent
  return { heading: en.handover.heading, lines: [en.handover.away], button }
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } })
