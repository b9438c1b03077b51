import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type PanelKind = 'plain' | 'sunk' | 'notice' | 'safe' | 'done'

/** With a `title`, a section named by it; `id` is then needed, and `level` is the heading's. */
export type PanelProps = {
  kind?: PanelKind
  title?: ReactNode
  id?: string
  level?: 1 | 2 | 3
  icon?: IconName
  stack?: boolean
  focusOnLoad?: boolean
  children?: ReactNode
}

export function Panel({ kind = 'plain', title, id, level = 2, icon, stack, focusOnLoad, children }: PanelProps) {
  const Heading = `h${level}` as const
  const className = ['panel', kind !== 'plain' && kind, stack && 'stack'].filter(Boolean).join(' ')
  if (!title) return <div className={className}>{children}</div>
  return (
    <section className={className} aria-labelledby={id}>
      <Heading
        id={id}
        className={icon && 'with-icon'}
        tabIndex={focusOnLoad ? -1 : undefined}
        data-focus-on-load={focusOnLoad || undefined}
      >
        {icon && <Icon name={icon} />}
        {title}
      </Heading>
      {children}
    </section>
  )
}
