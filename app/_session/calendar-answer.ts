import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { calendarFile } from '@/lib/messages/calendar'

/** A calendar file to save; where there is no date, the page it was asked for on. */
export async function calendarAnswer(at: Date | null, seed: string, back: string): Promise<Response> {
  if (!at) return new Response(null, { status: 303, headers: { location: back } })
  const file = calendarFile({ at, title: en.mailbox(await landlord()).reminder, seed })
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="reminder.ics"',
      'cache-control': 'no-store',
    },
  })
}
