import { leaveSession } from '@/app/_session/staff'

/** A plain form's way out. The cookie is Lax, so another site's form arrives without it and signs nobody out. */
export async function POST(): Promise<Response> {
  await leaveSession()
  return new Response(null, { status: 303, headers: { Location: '/staff/sign-in', 'Cache-Control': 'no-store' } })
}
