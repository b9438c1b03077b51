import { isShared } from '@/app/_session/centre'
import { endMailboxVisit } from '@/app/_session/mailbox'
import { endVisit } from '@/app/_session/reporter'
import { landlord } from '@/lib/landlord/landlord'

const memory = globalThis as { besideExitUrl?: string }
const longest = 50

/**
 * Leaves at once: expires the cookies, forgets draft and visit in passing, and waits for no database. A shared device
 * stays a centre's and shows its own page, which says nothing; from there it is one step to another website.
 */
export async function GET() {
  await endVisit()
  await endMailboxVisit()
  const location = (await isShared()) ? '/centre' : await exitUrl()
  return new Response(null, { status: 303, headers: { ...nothingKept, location } })
}

/**
 * The browser forgets the style sheets and scripts that would tell of a visit, and pages it kept whole. Not "cookies":
 * ours are expired by name, and somebody who works here stays signed in.
 */
const nothingKept = { 'cache-control': 'no-store', 'clear-site-data': '"cache", "storage"' }

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
