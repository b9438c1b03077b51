import type { ReactNode } from 'react'
import { Button } from '@/components/page/button'
import { HiddenText } from '@/components/page/hidden-text'
import { Folded } from '@/components/page/summary-list'

export type FilterLink = { href: string; label: string; count?: number; current?: boolean }

/** Links with counts, then a GET form whose fields (`Select`, hidden inputs) are the children. */
export type FilterBarProps = {
  label: string
  of: string
  links: readonly FilterLink[]
  action: string
  /** Where there are many fields: the words of a fold that holds them, open while one of them is in use. */
  fold?: { summary: string; open: boolean }
  children?: ReactNode
}

export function FilterBar({ label, of, links, action, fold, children }: FilterBarProps) {
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
      {fold ? (
        <Folded {...fold}>
          {children}
          <Button quiet>Apply</Button>
        </Folded>
      ) : (
        children && (
          <>
            {children}
            <Button quiet>Apply</Button>
          </>
        )
      )}
    </form>
  )
}
