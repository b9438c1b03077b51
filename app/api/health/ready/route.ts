import { inTime } from '@/app/_session/in-time'
import { notReady } from '@/lib/database/readiness'

/**
 * For whoever sends requests here or watches: 200 when this process should get some, 503 when not. Why not is said only to
 * this machine itself (bin/front-door.mjs): a stranger need not know what is short.
 */
export async function GET(request: Request) {
  const faults = await inTime(notReady(), 2000).catch(() => ['database'])
  const said = request.headers.has('x-beside-near') ? { ready: faults.length === 0, faults } : { ready: !faults.length }
  return Response.json(said, { status: faults.length ? 503 : 200, headers: { 'cache-control': 'no-store' } })
}
