import { inTime } from '@/app/_session/in-time'
import { askDatabase } from '@/lib/database/health'

/** For whoever watches the service: 200 when it and its database answer, 503 when the database does not. */
export async function GET() {
  const healthy = await inTime(askDatabase(), 2000).then(
    () => true,
    () => false,
  )
  return Response.json({ healthy }, { status: healthy ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
