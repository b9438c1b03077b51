import { z } from 'zod'
import { glimpse, over, sentAs, told } from '@/app/_session/watched'
import { openTyping } from '@/lib/access/kept-typing'
import { now } from '@/lib/clock/now'

const asked = z.object({ sealed: z.string().max(900_000), place: z.string().max(300) })

/** What somebody typed before their session ended, for them and on that page; for anybody else there is nothing. */
export async function POST(request: Request): Promise<Response> {
  const standing = await glimpse()
  if (!standing || standing.lacks) return over()
  const kept = await sentAs(asked, request)
  return told(kept && openTyping(standing.person, kept.sealed, kept.place, now()))
}
