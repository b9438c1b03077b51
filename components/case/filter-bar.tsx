import type { ReactNode } from 'react'
import { Button } from '@/components/page/button'
import { HiddenText } from '@/components/page/hidden-text'

export type FilterLink = { href: string; label: string; count?: number; current?: boolean }

/** Links with counts, then a GET form whose fields (`Select`, hidden inputs) are the children. */
export type FilterBarProps = {
  label: string
  of: string
  links: readonly FilterLink[]
  action: string
  children?: ReactNode
}

export function FilterBar({ label, of, links, action, children }: FilterBarProps) {
  return (
    <form className="filters" method="get" action={action} aria-label={label}>
      <nav className="chips" aria-label="Quick filters">
        {links.map(link => (
          <a key={link.href} href={link.href} aria-current={link.current ? 'true' : undefined}>
            {link.label} <HiddenText>{of}: </HiddenText>
            {link.count}
          </a>
        ))}
      </nav>
      {children}
      {children && <Button quiet>Apply</Button>}
    </form>
  )
}
