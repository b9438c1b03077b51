import { Panel } from '@/components/page/panel'
import { shortDateTime } from '@/lib/clock/format'
import type { CheckResult } from '@/lib/support/audience'
import { checkResultNames } from '@/lib/support/catalogue'

type Check = {
  id: string
  result: CheckResult
  by: string
  at: Date
  before: Record<string, unknown>
  after: Record<string, unknown>
}

/** Every look at an entry: who, when, and what changed from what to what. */
export function CatalogueChecks({ checks }: { checks: readonly Check[] }) {
  return (
    <Panel kind="sunk" title="Who looked at it" id="looks" stack>
      {checks.length === 0 ? (
        <p>Nobody since it came with Beside.</p>
      ) : (
        <ul className="stack-s">
          {checks.map(check => (
            <li key={check.id}>
              {`${checkResultNames[check.result]}. `}
              <span className="meta">{`${check.by}, ${shortDateTime(check.at)}`}</span>
              <Changes check={check} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** The day of the look itself is above; an entry that was added stands on the page as it is. */
function Changes({ check: { result, before, after } }: { check: Check }) {
  const fields = Object.keys(names).filter(field => field in after)
  if (result !== 'changed' || fields.length === 0) return null
  return (
    <ul className="bullets meta">
      {fields.map(field => (
        <li key={field}>{`${names[field]}: from ${words(before[field])} to ${words(after[field])}`}</li>
      ))}
    </ul>
  )
}

const names: Record<string, string> = {
  name: 'Name',
  what: 'What it is',
  kind: 'Kind',
  audience: 'For whom',
  areas: 'Districts',
  grounds: 'Grounds',
  needsConsent: 'Needs agreement',
  forPublic: 'On the public page',
  phone: 'Phone',
  email: 'Email',
  url: 'Address on the web',
  hours: 'Hours',
  validTo: 'Offered until',
}

function words(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value === null || value === undefined || value === '' ? 'none' : `“${String(value)}”`
}
