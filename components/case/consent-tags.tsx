import type { IconName } from '@/components/page/icon'
import { Tag, type TagTone } from '@/components/page/tag'

export type Consent = 'yes' | 'no' | 'not_yet' | 'ask'

const looks: Record<Consent, { tone: TagTone; icon: IconName; words: string }> = {
  yes: { tone: 'moss', icon: 'tick', words: 'yes' },
  no: { tone: 'plain', icon: 'cross', words: 'no' },
  not_yet: { tone: 'plain', icon: 'pause', words: 'not yet' },
  ask: { tone: 'plain', icon: 'pause', words: 'ask' },
}

/** One tag an action. `label` dates them all, such as "Agreement, as of 8 December". */
export type ConsentTagsProps = {
  label: string
  actions: readonly { id: string; action: string; consent: Consent; words?: string }[]
}

export function ConsentTags({ label, actions }: ConsentTagsProps) {
  return (
    <ul className="tags" aria-label={label}>
      {actions.map(({ id, action, consent, words }) => (
        <li key={id}>
          <Tag tone={looks[consent].tone} icon={looks[consent].icon}>
            {action}: {words ?? looks[consent].words}
          </Tag>
        </li>
      ))}
    </ul>
  )
}
