import { endVisits } from '../_parts/end-visits'

/** *Start* on a shared device: whatever the last person left open is gone before the first question, or the next receipt. */
export async function GET(request: Request): Promise<Response> {
  await endVisits()
  const location = new URL(request.url).searchParams.has('messages') ? '/come-back' : '/tell-us'
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
