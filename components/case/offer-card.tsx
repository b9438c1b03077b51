import type { ReactNode } from 'react'
import { HiddenText } from '@/components/page/hidden-text'
import type { IconName } from '@/components/page/icon'
import { Tag, type TagTone } from '@/components/page/tag'

export type OfferState =
  | 'to_offer'
  | 'offered'
  | 'accepted'
  | 'declined'
  | 'deferred'
  | 'withdrawn'
  | 'active'
  | 'ended'

/** No is as plain as yes. */
const looks: Record<OfferState, { tone: TagTone; icon: IconName; words: string }> = {
  to_offer: { tone: 'plain', icon: 'clock', words: 'To offer' },
  offered: { tone: 'tarn', icon: 'half', words: 'Offered' },
  accepted: { tone: 'moss', icon: 'tick', words: 'Accepted' },
  declined: { tone: 'plain', icon: 'cross', words: 'Declined' },
  deferred: { tone: 'plain', icon: 'pause', words: 'Not now, ask again later' },
  withdrawn: { tone: 'plain', icon: 'back', words: 'Withdrawn' },
  active: { tone: 'moss', icon: 'repeat', words: 'In place' },
  ended: { tone: 'plain', icon: 'door', words: 'Ended' },
}

/** `children` say when, by whom, and in their words; `next` is the step that can be recorded now. */
export type OfferCardProps = {
  name: string
  state: OfferState
  stateWords?: string
  next?: { href: string; label: string }
  action?: ReactNode
  children?: ReactNode
}

/** One named thing. Cards stand in an `OfferList`. */
export function OfferCard({ name, state, stateWords, next, action, children }: OfferCardProps) {
  const { tone, icon, words } = looks[state]
  return (
    <li>
      <article className="offer">
        <header>
          <h3>{name}</h3>
          <Tag tone={tone} icon={icon}>
            {stateWords ?? words}
          </Tag>
        </header>
        {children && <div className="meta">{children}</div>}
        {(next || action) && (
          <footer>
            {next && (
              <a href={next.href}>
                {next.label}
                <HiddenText>: {name}</HiddenText>
              </a>
            )}
            {action}
          </footer>
        )}
      </article>
    </li>
  )
}

export function OfferList({ children }: { children: ReactNode }) {
  return <ul className="offers">{children}</ul>
}
