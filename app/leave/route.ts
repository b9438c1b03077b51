import { endMailboxVisit } from '@/app/_session/mailbox'
import { endVisit } from '@/app/_session/reporter'
import { landlord } from '@/lib/landlord/landlord'

const memory = globalThis as { besideExitUrl?: string }
const longest = 50

/** Leaves at once: expires the cookies, forgets draft and visit in passing, and waits for no database. */
export async function GET() {
  await endVisit()
  await endMailboxVisit()
  return new Response(null, { status: 303, headers: { location: await exitUrl(), 'cache-control': 'no-store' } })
}

/** The landlord's exit page, or the one last known when that takes longer than anybody may wait. */
async function exitUrl(): Promise<string> {
  const asked = landlord().then(({ exitUrl }) => {
    memory.besideExitUrl = exitUrl
    return exitUrl
  })
  const lastKnown = new Promise<string>(resolve => setTimeout(() => resolve(memory.besideExitUrl ?? anyPage), longest))
  return Promise.race([asked, lastKnown])
}

/** Somewhere ordinary, for a process that has never reached its database. */
const anyPage = 'https://www.bbc.co.uk/weather'
