import { Panel } from '@/components/page/panel'
import { shortDate } from '@/lib/clock/format'
import type { Met, Pattern } from '@/lib/patterns/found'
import type { PatternRecord } from '@/lib/patterns/record'
import { flagNames } from '@/lib/patterns/windows'

type PatternNoticeProps = { patterns: readonly Pattern[]; answerAt?: string | undefined }

/** What comes up again, with dates and links. Made only of what this reader may open; a whole block alone is no banner. */
export function PatternNotice({ patterns, answerAt }: PatternNoticeProps) {
  const shown = patterns.filter(({ kind }) => kind !== 'repeat_block')
  if (shown.length === 0) return null
  return (
    <Panel
      kind="notice"
      title={capital(shown.map(({ kind }) => flagNames[kind].toLowerCase()))}
      id="patterns"
      icon="flag"
    >
      <ul className="plain">
        {shown.map(({ kind, words, met }) => (
          <li key={kind}>
            <strong>{words}.</strong>
            {kind === 'multiple_victims' && <div>None of them may learn of another from us.</div>}
            {met.length > 0 && (
              <div className="meta">
                <Others met={met} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {answerAt && (
        <p className="no-print">
          <a href={answerAt}>Look at each match, and say whether it is one</a>
        </p>
      )}
    </Panel>
  )
}

const most = 6

function Others({ met }: { met: readonly Met[] }) {
  return (
    <>
      {met.slice(0, most).map(({ other, strength, decisions }, at) => (
        <span key={other.id}>
          {at > 0 && '; '}
          <a href={recordHref(other)}>{recordName(other)}</a>, {datesOf(other)}
          {strength === 'near' && decisions[0]?.answer !== 'accepted' && ', alike only'}
        </span>
      ))}
      {met.length > most && `; and ${met.length - most} more`}
    </>
  )
}

export const recordHref = ({ kind, id }: Pick<PatternRecord, 'kind' | 'id'>) =>
  kind === 'case' ? `/staff/cases/${id}` : `/staff/triage/${id}`

export const recordName = ({ kind, reference }: Pick<PatternRecord, 'kind' | 'reference'>) =>
  `${kind === 'case' ? 'Case' : 'Report'} ${reference}`

export const datesOf = ({ reports }: PatternRecord) => reports.map(({ receivedAt }) => shortDate(receivedAt)).join(', ')

const capital = (names: readonly string[]) => {
  const text = names.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
