import type { ReactNode } from 'react'

export type Link = { href: string; label: string }

export function SiteFooter({ label, links }: { label: string; links: readonly Link[] }) {
  return (
    <footer className="site-footer">
      <nav className="in" aria-label={label}>
        <ul>
          {links.map(link => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  )
}

export function StaffFooter({ children }: { children: ReactNode }) {
  return (
    <footer className="site-footer">
      <div className="in">{children}</div>
    </footer>
  )
}
