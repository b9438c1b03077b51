import { calendarAnswer } from '@/app/_session/calendar-answer'
import { readMailbox } from '@/app/_session/mailbox'

/** The next promised date as a calendar file with a title that says nothing. */
export async function GET(): Promise<Response> {
  const mailbox = await readMailbox()
  const at = mailbox.state === 'open' && !mailbox.box.mustChange ? mailbox.box.nextAt : null
  return calendarAnswer(at, mailbox.state === 'open' ? mailbox.box.id : '', '/come-back')
}
