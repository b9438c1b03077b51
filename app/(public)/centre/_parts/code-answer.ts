import { setTimeout as pause } from 'node:timers/promises'
import { plainPage } from '@/app/_session/plain-page'
import { answerFloorMs, easeEarlier } from '@/app/_session/pressure'
import { readForm, TooLarge, Unreadable } from '@/app/_session/read-form'
import { publicLimit } from '@/app/_session/request-rules'
import type { Centre } from '@/lib/centres/centre'
import { codeHash } from '@/lib/centres/code'
import { centreOfHash } from '@/lib/centres/visit'
import { Refusal } from '@/lib/errors'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'

/** What a right code does: the path to show next, or undefined where it is the code of another centre. */
type Work = (centre: Centre, hash: Buffer) => Promise<string | undefined>

/**
 * A centre's code, posted. A wrong one, one that is switched off and none at all take the same work and at least the same
 * time, are told alike, and wait the longer the more of them came from there.
 */
export async function answerCode(request: Request, work: Work): Promise<Response> {
  const publisher = await landlord()
  try {
    const typed = String((await readForm(request, publicLimit)).code ?? '').slice(0, 200)
    const [location] = await Promise.all([answer(typed, work), pause(answerFloorMs)])
    return new Response(null, { status: 303, headers: { location } })
  } catch (error) {
    const words = en.problems(publisher)
    if (error instanceof TooLarge || error instanceof Unreadable)
      return plainPage({ status: 400, words: words.unreadable, wayOn: { href: '/centre' } })
    console.error(`a centre's code was not looked at: ${error instanceof Error ? error.name : 'unknown'}`)
    return plainPage({ status: 503, words: awayWords(en.centre(publisher)), wayOn: { href: '/centre' } })
  }
}

async function answer(typed: string, work: Work): Promise<string> {
  try {
    return await lookUp(typed, work, await easeEarlier('wrong_code'))
  } catch (error) {
    if (error instanceof Refusal) return '/centre?busy=yes'
    throw error
  }
}

async function lookUp(typed: string, work: Work, countWrong: () => Promise<unknown>): Promise<string> {
  const hash = codeHash(typed)
  const centre = await centreOfHash(hash)
  const next = centre && (await work(centre, hash))
  if (!next) await countWrong()
  return next ?? '/centre?again=yes'
}

const awayWords = ({ setUp, away, tryAgain }: ReturnType<typeof en.centre>) => ({
  heading: setUp.heading,
  lines: [away],
  button: tryAgain,
})
