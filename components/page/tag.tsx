import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type TagTone = 'plain' | 'solid' | 'tarn' | 'gorse' | 'heather' | 'moss'

/** Glyph and words say it; the fill only repeats it. */
export function Tag({ tone = 'plain', icon, children }: { tone?: TagTone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={tone === 'plain' ? 'tag' : `tag ${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

export function Tags({ children }: { children: ReactNode }) {
  return <div className="tags">{children}</div>
}
