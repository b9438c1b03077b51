import { readMailbox } from '@/app/_session/mailbox'
import { keepMailboxVisit } from '@/lib/messages/visit'

/** Another 20 minutes, asked for by public/idle.js so that nobody's words have to leave the page. */
export async function POST(): Promise<Response> {
  const mailbox = await readMailbox()
  const kept = mailbox.state === 'open' && (await keepMailboxVisit(mailbox.secret))
  return new Response(null, { status: kept ? 204 : 409 })
}
