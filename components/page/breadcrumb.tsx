import { Icon } from './icon'

/** Staff pages: the way up. */
export function Breadcrumb({ href, children }: { href: string; children: string }) {
  return (
    <nav className="crumbs" aria-label="Back">
      <a href={href}>
        <Icon name="back" />
        {children}
      </a>
    </nav>
  )
}
