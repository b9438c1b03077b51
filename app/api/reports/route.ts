import { readBody } from '@/app/_session/read-form'
import { allowance } from '@/lib/browser-reports/allowance'
import { countBlocked } from '@/lib/browser-reports/commands'
import { blockedIn } from '@/lib/browser-reports/reading'
import { now } from '@/lib/clock/now'
import { config } from '@/lib/config'

const limit = 16 * 1024
const kinds = /^application\/(?:csp-report|reports\+json)\b/
const allowed = allowance()

/** What a browser stopped. The answer is the same whatever was sent, counted or not: nobody learns anything by asking. */
export async function POST(request: Request): Promise<Response> {
  const from = request.headers.get('x-beside-from') ?? 'unknown'
  try {
    if (kinds.test(request.headers.get('content-type') ?? '') && allowed(from, now().getTime())) await count(request)
  } catch {
    // Too long, broken off, or the database is away: a count is worth no trouble.
  }
  return new Response(null, { status: 204 })
}

async function count(request: Request): Promise<void> {
  const text = (await readBody(request, limit)).toString('utf8')
  await countBlocked(blockedIn(text, config().url.host))
}
