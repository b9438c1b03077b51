import { glimpse, over, sentAs, told } from '@/app/_session/watched'
import { sealTyping, typing } from '@/lib/access/kept-typing'
import { now } from '@/lib/clock/now'

/** Hands back, sealed for whoever is signed in, what was typed on a page and not sent. Nothing is kept here. */
export async function POST(request: Request): Promise<Response> {
  const standing = await glimpse()
  if (!standing) return over()
  const typed = await sentAs(typing, request)
  return told(typed && { sealed: sealTyping(standing.person, typed, now()) })
}
