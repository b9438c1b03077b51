import type { IconName } from '@/components/page/icon'
import { Tag, type TagTone } from '@/components/page/tag'

export type RiskLevel = 'incomplete' | 'standard' | 'medium' | 'high'

/** Incomplete never looks standard. */
const looks: Record<RiskLevel, { tone: TagTone; icon: IconName; words: string }> = {
  incomplete: { tone: 'plain', icon: 'alert', words: 'Risk incomplete' },
  standard: { tone: 'plain', icon: 'bars1', words: 'Standard risk' },
  medium: { tone: 'plain', icon: 'bars2', words: 'Medium risk' },
  high: { tone: 'solid', icon: 'bars3', words: 'High risk' },
}

export function RiskBadge({ level }: { level: RiskLevel }) {
  const { tone, icon, words } = looks[level]
  return (
    <Tag tone={tone} icon={icon}>
      {words}
    </Tag>
  )
}
