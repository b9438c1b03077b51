'use client'
import { Select } from '@/components/form/select'
import { Icon } from '@/components/page/icon'
import { offerDecisionNames } from '@/lib/support/offer'

export type Thing = { value: string; label: string }
type Asked = { name: string; error?: string | undefined; selected: readonly string[] }

const decisions = ['accepted', 'declined', 'deferred', 'not_answered'] as const

/** Several things offered in one talk, each with what they said; what is left as it is was not offered. */
export function OffersMade({ things, asked }: { things: readonly Thing[]; asked: Asked }) {
  return (
    <details open={asked.error !== undefined || asked.selected.some(Boolean)}>
      <summary>
        <Icon name="forward" />
        Support you offered
      </summary>
      <div className="stack">
        {things.map(({ value: code, label }, i) => (
          <Select
            key={code}
            name={asked.name}
            id={i === 0 ? asked.name : `${asked.name}-${code}`}
            label={label}
            error={i === 0 ? asked.error : undefined}
            selected={asked.selected.find(text => text.startsWith(`${code}:`)) ?? ''}
            options={[
              { value: '', label: 'Not offered' },
              ...decisions.map(decision => ({ value: `${code}:${decision}`, label: offerDecisionNames[decision] })),
            ]}
          />
        ))}
      </div>
    </details>
  )
}
