import type { IconName } from '@/components/page/icon'
import { Tag, type TagTone } from '@/components/page/tag'

export type ClockState =
  | 'on_time'
  | 'due_soon'
  | 'overdue'
  | 'met'
  | 'attempted'
  | 'deferred_for_safety'
  | 'waiting'
  | 'ended'

/** Deferred for safety looks calm, not late; overdue is ink, because red is for form errors only. */
const looks: Record<ClockState, { tone: TagTone; icon: IconName; words: string }> = {
  on_time: { tone: 'plain', icon: 'clock', words: 'On time' },
  due_soon: { tone: 'gorse', icon: 'half', words: 'Due soon' },
  overdue: { tone: 'solid', icon: 'alert', words: 'Overdue' },
  met: { tone: 'moss', icon: 'tick', words: 'Met' },
  attempted: { tone: 'tarn', icon: 'repeat', words: 'Attempted' },
  deferred_for_safety: { tone: 'heather', icon: 'shield', words: 'Deferred for safety' },
  waiting: { tone: 'plain', icon: 'pause', words: 'They asked us to wait' },
  ended: { tone: 'plain', icon: 'door', words: 'No longer needed' },
}

/** `children` say it more closely, such as "39 min left". */
export function ClockBadge({ state, children }: { state: ClockState; children?: string }) {
  const { tone, icon, words } = looks[state]
  return (
    <Tag tone={tone} icon={icon}>
      {children ?? words}
    </Tag>
  )
}

/** `detail` is the target, the new time and why. */
export type Clock = { id: string; name: string; state: ClockState; words?: string; detail: string }

export function ClockList({ clocks }: { clocks: readonly Clock[] }) {
  return (
    <ul className="clocks">
      {clocks.map(clock => (
        <li key={clock.id}>
          <span>{clock.name}</span>
          <ClockBadge state={clock.state}>{clock.words}</ClockBadge>
          <span className="meta fine">{clock.detail}</span>
        </li>
      ))}
    </ul>
  )
}
