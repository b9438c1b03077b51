import { LinkList, type ListedLink } from '@/components/page/link-list'
import { Panel } from '@/components/page/panel'
import { landlord, publicSupport, type SupportOrganisation } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'

const shown = 3

/** A few lines for everyone; for somebody under 18 the one for them comes first. */
export async function SomeoneToTalkTo({ child }: { child: boolean }) {
  const [publisher, support] = await Promise.all([landlord(), publicSupport()])
  const words = en.received(publisher)
  const { police } = en.help(publisher)
  const links: ListedLink[] = [
    ...(child ? support.filter(isForChildren) : []).map(linkTo),
    ...support
      .filter(entry => entry.phone && !isForChildren(entry))
      .slice(0, shown)
      .map(linkTo),
    { href: 'tel:101', label: police.name, note: police.detail, icon: 'phone' },
    { href: '/help', label: words.moreSupport },
  ]
  return (
    <aside aria-label={words.supportHeading}>
      <Panel kind="safe" title={words.supportHeading} id="support">
        <LinkList links={links} />
      </Panel>
    </aside>
  )
}

const isForChildren = ({ kind }: SupportOrganisation) => kind === 'children'

function linkTo({ name, what, phone }: SupportOrganisation): ListedLink {
  return { href: `tel:${phone?.replace(/\s/g, '')}`, label: name, note: `${what} ${phone}`, icon: 'phone' }
}
