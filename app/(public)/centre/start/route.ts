import { endVisits } from '../_parts/end-visits'

/** *Start* on a shared device: whatever the last person left open is gone before the first question. */
export async function GET(): Promise<Response> {
  await endVisits()
  return new Response(null, { status: 303, headers: { location: '/tell-us', 'cache-control': 'no-store' } })
}
