import { Panel } from '@/components/page/panel'
import { SummaryList } from '@/components/page/summary-list'
import type { Staff } from '@/lib/access/actor'
import type { CaseFile } from '@/lib/cases/file'
import type { Done, TriedBefore } from '@/lib/cases/tried-before'
import { triedBefore } from '@/lib/cases/tried-before-queries'
import { dateWords } from '@/lib/clock/format'

/** What was tried in the closed cases before this one, so that the new plan starts from it. */
export async function ToolsTried({ actor, file }: { actor: Staff; file: CaseFile }) {
  const tried = await triedBefore(actor, file)
  if (tried.length === 0) return null
  return (
    <Panel title="Tools tried before" id="tools-tried" stack>
      <p className="meta">
        From closed cases linked to this one. Their people may be others: tell nobody here of them.
      </p>
      {tried.map(earlier => (
        <EarlierCase key={earlier.id} earlier={earlier} />
      ))}
    </Panel>
  )
}

function EarlierCase({ earlier }: { earlier: TriedBefore }) {
  const { id, reference, openedAt, closedAt, finding, closedBecause, cameBack } = earlier
  return (
    <section aria-labelledby={`tried-${id}`}>
      <h3 id={`tried-${id}`}>
        <a href={`/staff/cases/${id}`}>Case {reference}</a>
      </h3>
      <SummaryList
        rows={[
          { term: 'Opened', answer: dateWords(openedAt) },
          { term: 'Closed', answer: closedAt ? dateWords(closedAt) : 'No date recorded' },
          { term: 'Came back', answer: cameBack ?? 'Not known' },
          { term: 'Finding', answer: finding ?? 'None recorded' },
          { term: 'Closed because', answer: closedBecause ?? 'No reason recorded' },
          { term: 'Actions done', answer: <DoneList things={earlier.actions} /> },
          { term: 'Safety measures', answer: <DoneList things={earlier.measures} /> },
          { term: 'Police', answer: earlier.police.join('. ') || 'Nothing recorded' },
          { term: 'Support accepted', answer: <Names names={earlier.accepted} /> },
        ]}
      />
    </section>
  )
}

function DoneList({ things }: { things: readonly Done[] }) {
  if (things.length === 0) return 'None recorded'
  return (
    <ul className="plain">
      {things.map(({ what, at }) => (
        <li key={`${at.getTime()} ${what}`}>
          <span className="as-typed" dir="auto">
            {what}
          </span>
          <div className="meta">Done {dateWords(at)}</div>
        </li>
      ))}
    </ul>
  )
}

function Names({ names }: { names: readonly string[] }) {
  if (names.length === 0) return 'None recorded'
  return (
    <ul className="plain">
      {names.map(name => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}
