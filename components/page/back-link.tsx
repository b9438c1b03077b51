import { Icon } from './icon'

/** Public pages: a link back, above the heading. Question pages go back by a button, see QuestionPage. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <a className="back" href={href}>
      <Icon name="back" />
      {children}
    </a>
  )
}

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
