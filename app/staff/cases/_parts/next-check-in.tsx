import { ClockBadge } from '@/components/case/clock-badge'
import { clockState, isSettled } from '@/lib/cases/clock-state'
import { badgeWords } from '@/lib/cases/clock-words'
import type { CaseFile, FilePerson } from '@/lib/cases/file'
import { shortDate } from '@/lib/clock/format'

type Props = { file: CaseFile; person: FilePerson; now: Date; mayCall: boolean }

/** When somebody is next asked how they are, or that they asked us not to; and when we last did. */
export function NextCheckIn({ file, person, now, mayCall }: Props) {
  const theirs = file.clocks.filter(({ target, personId }) => target === 'K1' && personId === person.id)
  const reading = theirs.map(clock => clockState(clock, now)).find(one => !isSettled(one))
  const last = file.events.filter(({ kind, detail }) => kind === 'checked_in' && detail.person === person.id).at(-1)
  return (
    <div className="stack-s">
      {person.noCheckInsAt && <p>{`They asked us not to check in, ${shortDate(person.noCheckInsAt)}.`}</p>}
      {reading && (
        <p>
          {`Next by ${shortDate(reading.at)}. `}
          <ClockBadge state={reading.state}>{badgeWords(reading, now)}</ClockBadge>
        </p>
      )}
      <p className="meta">{last ? `Last spoken with ${shortDate(last.at)}.` : 'Not spoken with for this yet.'}</p>
      {mayCall && reading && (
        <p>
          <a href={`/staff/cases/${file.id}/call?person=${person.id}`}>Check in now, and record it</a>
        </p>
      )}
    </div>
  )
}
