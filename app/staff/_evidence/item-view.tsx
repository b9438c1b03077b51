import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { ClockBadge } from '@/components/case/clock-badge'
import { DoneNotice } from '@/components/page/done-notice'
import { Tag, Tags } from '@/components/page/tag'
import { now } from '@/lib/clock/now'
import type { ItemFile } from '@/lib/evidence/item'
import { ArrowKeys } from './arrow-keys'
import { CustodySection } from './custody-section'
import { evidenceHref, galleryItem } from './gallery-items'
import { OriginalForm } from './original-form'
import { ParticularsSection } from './particulars-section'
import { RecordSection } from './record-section'
import { Viewer } from './viewer'

type Search = Record<string, string | string[] | undefined>

/** One item: what can be seen of it, its custody, and what may be done with it. The same in a case and on a report. */
export function ItemView({ file, action, search }: { file: ItemFile; action: FormAction; search: Search }) {
  const here = `${evidenceHref(file.place)}/${file.item.id}`
  return (
    <div className="stack-l">
      {search.done === 'recorded' && <DoneNotice title="Recorded" />}
      {search.done === 'added' && <DoneNotice title="The evidence was added" />}
      {search.opened === 'yes' && <DoneNotice title="Your reason was recorded" />}
      <Neighbours file={file} />
      <div className="case-grid">
        <div className="stack">
          <ItemTags file={file} />
          <Viewer file={file} />
          <p dir="auto">{file.item.records.caption?.words ?? 'No caption yet.'}</p>
          <ParticularsSection particulars={file.particulars} />
        </div>
        <aside className="stack no-print" aria-label="The original">
          {file.mayOpen && (
            <OriginalForm
              action={`${here}/original`}
              isMissing={search.reason === 'missing'}
              isOnlyWay={file.view === 'download'}
            />
          )}
        </aside>
        <div className="stack-l">
          <CustodySection file={file} />
          {file.mayRecord && <RecordSection file={file} action={action} />}
        </div>
      </div>
    </div>
  )
}

function ItemTags({ file }: { file: ItemFile }) {
  const { clock, tags } = galleryItem(file.place, file.item, now())
  return (
    <Tags>
      {clock && <ClockBadge state={clock.state}>{clock.words}</ClockBadge>}
      {tags.map(({ words, icon, tone }) => (
        <Tag key={words} icon={icon} tone={tone}>
          {words}
        </Tag>
      ))}
    </Tags>
  )
}

/** Plain links; the arrow keys are a second way where scripts run. */
function Neighbours({ file: { place, previous, next, at, of } }: { file: ItemFile }) {
  const [before, after] = [previous, next].map(id => id && `${evidenceHref(place)}/${id}`)
  return (
    <nav aria-label="Other items" className="neighbours">
      {before && <a href={before}>Previous item</a>}
      <span className="meta">
        {at} of {of}
      </span>
      {after && <a href={after}>Next item</a>}
      <ArrowKeys {...(before && { previous: before })} {...(after && { next: after })} />
    </nav>
  )
}
