import { Panel } from '@/components/page/panel'
import { SummaryList } from '@/components/page/summary-list'
import { classificationNames } from '@/lib/cases/case'
import { shortDateTime } from '@/lib/clock/format'
import { adviceOnAll } from '@/lib/triage/advice'
import type { ReportRead } from '@/lib/triage/reading'
import { remitGroundNames } from '@/lib/triage/remit'
import type { TriageLists } from '@/lib/triage/word-lists'

type ClassificationPanelProps = { report: ReportRead; lists: TriageLists; mayClassify: boolean }

/** How the report stands classified, beside what was told; with what staff are to say of danger and of evidence. */
export function ClassificationPanel({ report: { id, beside }, lists, mayClassify }: ClassificationPanelProps) {
  const { standing, classifications } = beside
  const [newest] = classifications
  const advice = adviceOnAll(lists.types, standing.types)
  return (
    <Panel title="How we classify it" id="classification">
      <SummaryList
        rows={[
          { term: 'It is', answer: kindsOf(standing.classification) },
          { term: 'What happened', answer: wordsIn(lists.types, standing.types, newest?.wording) },
          { term: 'About', answer: wordsIn(lists.characteristics, standing.grounds, newest?.wording) },
          { term: 'Possible crime', answer: standing.possibleCrime ? 'Yes' : 'Not said' },
          {
            term: 'Why it is ours',
            answer: standing.remit.map(ground => remitGroundNames[ground]).join('\n') || 'Nothing ticked',
          },
        ]}
      />
      {advice.length > 0 && (
        <ul className="plain">
          {advice.map(line => (
            <li key={line}>
              <strong>{line}</strong>
            </li>
          ))}
        </ul>
      )}
      <p className="meta">
        {newest
          ? `${newest.by}, ${shortDateTime(newest.at)}. Their own words stay as they are.`
          : 'From their own answers: nobody of ours has classified it yet.'}
      </p>
      {mayClassify && (
        <p className="no-print">
          <a href={`/staff/triage/${id}/classification`}>{newest ? 'Classify it again' : 'Classify it'}</a>
        </p>
      )}
    </Panel>
  )
}

const kindsOf = (kinds: readonly (keyof typeof classificationNames)[]) =>
  kinds.map(kind => classificationNames[kind]).join(', ') || 'Neither hate nor harassment'

type Items = TriageLists['types']

/** The words as they were when it was chosen; of what nobody has chosen yet, as they are. */
function wordsIn(items: Items, codes: readonly string[], wording: Record<string, string> = {}): string {
  const now = new Map(items.map(({ code, words }) => [code, words]))
  return codes.map(code => wording[code] ?? now.get(code) ?? code).join('; ') || 'Not said'
}
