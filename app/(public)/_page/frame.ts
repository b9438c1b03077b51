import type { PublicFrame } from '@/components/page/public-page'
import { landlord } from '@/lib/landlord/landlord'
import { logoShown } from '@/lib/landlord/logo'
import { en } from '@/lib/language/en'

/** What stands around every public page. */
export async function publicFrame(): Promise<PublicFrame> {
  const [{ name }, logo] = await Promise.all([landlord(), logoShown()])
  return { landlordName: name, logo, skip: en.page.skipLink, exit: en.exit, footer: { label: en.footer.label, links } }
}

const links = [
  { href: '/about-this-site', label: en.footer.hideVisit },
  { href: '/#other-ways', label: en.footer.otherWays },
  { href: '/help', label: en.footer.help },
  { href: '/policy', label: en.footer.policy },
  { href: '/privacy', label: en.footer.privacy },
  { href: '/accessibility', label: en.footer.accessibility },
]
