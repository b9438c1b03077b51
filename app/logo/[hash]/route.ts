import { filePolicy } from '@/app/_session/security-headers'
import { logo } from '@/lib/landlord/logo'

/** The same for everyone and for good: its address says its bytes, nothing in it says who looks, and nothing is set. */
const forGood = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': filePolicy,
  'content-type': 'image/png',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

/** The landlord's logo as it is shown now; one that was taken down is not there. */
export async function GET(_: Request, { params }: RouteContext<'/logo/[hash]'>): Promise<Response> {
  const { hash } = await params
  const shown = await logo()
  if (!shown || shown.hash !== hash)
    return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  return new Response(Buffer.from(shown.png, 'base64'), { headers: forGood })
}
