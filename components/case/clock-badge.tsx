import type { IconName } from '@/components/page/icon'
import { Folded } from '@/components/page/summary-list'
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

/** What still runs first; what is over is folded away where there is more of it than a glance takes in. */
export function ClockList({ clocks }: { clocks: readonly Clock[] }) {
  const over = clocks.filter(({ state }) => state === 'met' || state === 'ended')
  if (over.length < 3) return <ClockLines clocks={clocks} className="clocks" />
  return (
    <div className="clocks">
      <ClockLines clocks={clocks.filter(clock => !over.includes(clock))} />
      <Folded summary={`${over.length} met or no longer needed`}>
        <ClockLines clocks={over} />
      </Folded>
    </div>
  )
}

function ClockLines({ clocks, className }: { clocks: readonly Clock[]; className?: string }) {
  return (
    <ul className={className}>
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
