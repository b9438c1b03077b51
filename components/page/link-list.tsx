import { Icon, type IconName } from './icon'

export type ListedLink = { href: string; label: string; note?: string; icon?: IconName; rel?: string }

/** The whole row is the link. */
export function LinkList({ links }: { links: readonly ListedLink[] }) {
  return (
    <ul className="link-list">
      {links.map(link => (
        <li key={link.href + link.label}>
          <a href={link.href} rel={link.rel}>
            <span>
              <b>{link.label}</b>
              {link.note && <small> {link.note}</small>}
            </span>
            <Icon name={link.icon ?? 'forward'} />
          </a>
        </li>
      ))}
    </ul>
  )
}
