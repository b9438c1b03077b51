import { keepLookUp } from '@/app/_session/look-up'
import { readForm, TooLarge, Unreadable } from '@/app/_session/read-form'
import { staffOrNull } from '@/app/_session/staff'
import { may } from '@/lib/access/permit'
import { longestLookUp } from '@/lib/search/kept-words'

/** Takes what is looked for and goes to the page that answers: no word of it stands in an address. */
export async function POST(request: Request): Promise<Response> {
  const actor = await staffOrNull()
  if (!actor) return goTo('/staff/sign-in')
  if (may(actor, 'search.use')) await keepLookUp(actor, await wordsIn(request))
  return goTo('/staff/search')
}

/** Much longer than a look-up can be, in whatever form it is sent. */
const limit = longestLookUp * 20

async function wordsIn(request: Request): Promise<string> {
  try {
    const { words } = await readForm(request, limit)
    return [words ?? ''].flat()[0] ?? ''
  } catch (error) {
    if (error instanceof TooLarge || error instanceof Unreadable) return ''
    throw error
  }
}

const goTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
