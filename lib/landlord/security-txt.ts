import type { Landlord } from '@/lib/language/landlord'

type Known = Pick<Landlord, 'email' | 'phone'>

const days = 180
const dayMs = 86_400_000

/**
 * Where somebody who found a hole in our wall can say so (RFC 9116). Pure: `now` makes the date until which it counts,
 * which is half a year ahead whenever it is asked for.
 */
export function securityTxt({ email, phone }: Known, url: URL, now: Date): string {
  const contact = email ? `mailto:${email}` : phone ? `tel:${dialled(phone)}` : `${url.origin}/help`
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${new Date(now.getTime() + days * dayMs).toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${url.origin}/.well-known/security.txt`,
  ]
  return `${lines.join('\n')}\n`
}

/** As a telephone outside the country needs it. */
const dialled = (phone: string) => phone.replace(/\D/g, '').replace(/^0/, '+44')
