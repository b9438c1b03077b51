import { endVisits } from '../_parts/end-visits'

/** The person has finished, or nobody touched the page: everything of theirs is gone, and the device waits for the next. */
export async function GET(): Promise<Response> {
  await endVisits()
  return new Response(null, { status: 303, headers: { location: '/centre', 'cache-control': 'no-store' } })
}
