import { wayWords } from '@/app/staff/cases/_parts/their-statements'
import { Panel } from '@/components/page/panel'
import type { CaseFile } from '@/lib/cases/file'
import { shortDateTime } from '@/lib/clock/format'
import type { WitnessChoiceItem } from '@/lib/lists/defaults/witness-choices'
import type { WitnessStatement } from '@/lib/support/witness-queries'
import { disclosureWarning } from '@/lib/support/witness-rules'

/** Each way word for word, as it is read out. */
export function WaysExplained({ ways }: { ways: readonly WitnessChoiceItem[] }) {
  return (
    <dl className="stack-s">
      {ways.map(({ code, words, explain }) => (
        <div key={code}>
          <dt>
            <strong>{words}</strong>
          </dt>
          <dd>{explain}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The same to be read by themselves. */
export function WaysToRead({ ways }: { ways: readonly WitnessChoiceItem[] }) {
  return (
    <ol className="bullets stack-s">
      {ways.map(({ code, explain }) => (
        <li key={code}>{explain}</li>
      ))}
    </ol>
  )
}

/** What they chose, newest first: the first counts, and none is ever changed. */
export function StatementHistory({ statements, file }: { statements: readonly WitnessStatement[]; file: CaseFile }) {
  if (statements.length === 0) return null
  return (
    <Panel title="What they chose" id="chosen" stack>
      <ol className="plain stack-s">
        {statements.map((statement, at) => (
          <li key={statement.id}>
            <strong>{wayWords(statement)}</strong>
            {at === 0 && '. This counts now'}
            <div className="meta">{timesOf(statement, file)}</div>
            {statement.theirWords && (
              <div className="as-typed" dir="auto">
                {statement.theirWords}
              </div>
            )}
            {at === 0 && disclosureWarning(statement) && <p>{disclosureWarning(statement)}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function timesOf({ explainedAt, chosenAt, signedAt, recordedBy }: WitnessStatement, { staffNames }: CaseFile): string {
  const signed = signedAt ? `Signed ${shortDateTime(signedAt)}.` : 'Not signed.'
  const by = staffNames[recordedBy]
  return [
    `Explained ${shortDateTime(explainedAt)}. Chosen ${shortDateTime(chosenAt)}. ${signed}`,
    by && `Recorded by ${by}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
