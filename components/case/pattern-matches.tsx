import { EmptyState } from '@/components/page/state-page'
import { shortDateTime } from '@/lib/clock/format'
import type { Decision } from '@/lib/patterns/decided'
import type { Met } from '@/lib/patterns/found'
import { byWords, patternNames } from '@/lib/patterns/windows'
import { datesOf, recordHref, recordName } from './pattern-notice'

/** Every match with why it is one, and what was made of it. */
export function PatternMatches({ met }: { met: readonly Met[] }) {
  if (met.length === 0)
    return (
      <EmptyState title="Nothing that you may see has anything in common with this">
        <p>It is looked at again whenever this page is opened.</p>
      </EmptyState>
    )
  return (
    <ul className="plain">
      {met.map(one => (
        <li key={`${one.kind}-${one.other.id}`}>
          <div>
            <strong>{patternNames[one.kind]}</strong>: <a href={recordHref(one.other)}>{recordName(one.other)}</a>
          </div>
          <div className="meta">
            {byWords(one)}. Came in {datesOf(one.other)}.
          </div>
          <Answers decisions={one.decisions} />
        </li>
      ))}
    </ul>
  )
}

const answerNames = { accepted: 'It is the same', rejected: 'It is not the same' } as const

function Answers({ decisions }: { decisions: readonly Decision[] }) {
  return decisions.map(({ id, answer, reason, by, at }, place) => (
    <div key={id}>
      {place === 0 ? answerNames[answer] : `Before: ${answerNames[answer].toLowerCase()}`}:{' '}
      <span className="as-typed" dir="auto">
        {reason}
      </span>{' '}
      <span className="meta">
        {by}, {shortDateTime(at)}
      </span>
    </div>
  ))
}
