import { notFound } from 'next/navigation'
import { calendarFeed } from '@/lib/calendar/feed'
import { dueByToken } from '@/lib/calendar/queries'
import { config } from '@/lib/config'

/** Asked for by calendar programs, which cannot sign in: the secret in the address is all they have. */
export async function GET(_request: Request, { params }: RouteContext<'/staff/calendar/[token]/feed.ics'>) {
  const { token } = await params
  const due = await dueByToken(token)
  if (!due) notFound()
  return new Response(calendarFeed(due, config().url.origin), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    },
  })
}
