import { calendarAnswer } from '@/app/_session/calendar-answer'
import { readVisit } from '@/app/_session/reporter'

/** The promised day and hour as a calendar file with a title that says nothing. */
export async function GET(): Promise<Response> {
  const visit = await readVisit()
  const sent = visit.state === 'open' ? visit.draft.sent : undefined
  return calendarAnswer(sent ? new Date(sent.promisedAt) : null, sent?.id ?? '', '/tell-us/received')
}
