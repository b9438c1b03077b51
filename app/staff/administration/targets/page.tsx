import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { OfficePage } from '@/components/page/office-page'
import { SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { targetNames } from '@/lib/cases/target'
import { shortDateTime } from '@/lib/clock/format'
import type { TargetItem } from '@/lib/lists/defaults/targets'
import { mostOf } from '@/lib/lists/target-limits'
import { type TargetChange, targetsShown } from '@/lib/lists/target-queries'
import { changeTargetAction } from './actions'
import { TargetForm } from './target-form'

export const metadata: Metadata = { title: 'Targets – Beside' }

/** How long each thing may take: data with versions, of which none is ever edited. */
export default async function TargetsPage() {
  const actor = await requireStaff()
  const { version, items, changes } = await orNotFound(targetsShown(actor))
  const options = items
    .filter(item => mostOf(item) !== undefined)
    .map(item => ({ value: item.code, label: `${item.words} (1 to ${counted(mostOf(item) ?? 1, item)})` }))
  return (
    <OfficePage actor={actor} current="settings" title="Targets">
      <div className="main-aside">
        <div className="stack-l">
          <section aria-labelledby="targets" className="stack">
            <SectionHeading id="targets" title={`In force: version ${version}`} />
            <Targets items={items} />
          </section>
          <section aria-labelledby="history" className="stack">
            <SectionHeading id="history" title="What was changed" />
            {changes.length === 0 ? <p>Nothing yet: they are as they came.</p> : <Changes changes={changes} />}
          </section>
        </div>
        <aside className="stack" aria-label="Change a target">
          <Panel title="Change a target" id="change">
            <TargetForm key={version} action={changeTargetAction} version={version} options={options} />
          </Panel>
          <Panel kind="sunk" title="What stays" id="stays">
            <p>A change makes a new version of the list. A clock keeps the version it was started by.</p>
            <p>Triage and first contact may take three times as long as they came with, and no longer.</p>
          </Panel>
        </aside>
      </div>
    </OfficePage>
  )
}

/** "1 hour", "10 working days" */
const counted = (n: number, { unit }: Pick<TargetItem, 'unit'>) =>
  `${n} ${unit === 'clock_hours' ? 'hour' : 'working day'}${n === 1 ? '' : 's'}`

function Targets({ items }: { items: readonly TargetItem[] }) {
  return (
    <table className="chart">
      <caption className="hidden-text">Targets and how long they take</caption>
      <thead>
        <tr>
          <th scope="col">Target</th>
          <th scope="col">How long</th>
        </tr>
      </thead>
      <tbody>
        {items.map(item => (
          <tr key={item.code}>
            <th scope="row">
              {item.code} {item.words}
            </th>
            <td>{howLong(item)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function howLong(item: TargetItem): string {
  const { unit, amount, at, emergencyHours, everyHigh } = item
  if (unit === 'at_once') return 'At once'
  const until = at ? `, until ${at}` : ''
  const emergency =
    emergencyHours === undefined ? '' : `; in an emergency ${counted(emergencyHours, { unit: 'clock_hours' })}`
  const high = everyHigh === undefined ? '' : `; ${everyHigh} while the risk is High`
  return `${counted(amount, item)}${until}${emergency}${high}`
}

function Changes({ changes }: { changes: readonly TargetChange[] }) {
  return (
    <ul className="stack-s">
      {changes.map(({ version, at, by, code, before, after }) => (
        <li key={`${version}-${code}`}>
          {targetNames[code]}: from {before} to {after}.{' '}
          <span className="meta">
            Version {version}, {by ?? 'somebody'}, {shortDateTime(at)}
          </span>
        </li>
      ))}
    </ul>
  )
}
