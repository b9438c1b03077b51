import { now } from '@/lib/clock/now'
import { config } from '@/lib/config'
import { landlord } from '@/lib/landlord/landlord'
import { securityTxt } from '@/lib/landlord/security-txt'

/** The same in both halves, for whoever looks after us unasked. */
export async function GET(): Promise<Response> {
  const text = securityTxt(await landlord(), config().url, now())
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
