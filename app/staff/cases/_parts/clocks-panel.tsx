import { ClockList } from '@/components/case/clock-badge'
import { Panel } from '@/components/page/panel'
import { Folded } from '@/components/page/summary-list'
import { clockState, isSettled } from '@/lib/cases/clock-state'
import { badgeWords, clockSentence } from '@/lib/cases/clock-words'
import type { CaseFile, FileClock } from '@/lib/cases/file'
import { type Target, targetNames } from '@/lib/cases/target'
import { nameOrRole } from '@/lib/people/person'

export function ClocksPanel({ file, now, mayMove }: { file: CaseFile; now: Date; mayMove: boolean }) {
  const movable = mayMove
    ? file.clocks.filter(({ target, ...clock }) => waits.includes(target) && !isSettled(clockState(clock, now)))
    : []
  return (
    <Panel title="Clocks" id="clocks">
      <ClockList clocks={shownOf(file, now).map(clock => lineOf(clock, nameIn(file, clock), now))} />
      {movable.length > 0 && <Movable file={file} clocks={movable} />}
      {mayMove && (
        <p className="meta fine">
          <a href={`/staff/cases/${file.id}/repair`}>Urgent security repair</a>
        </p>
      )}
    </Panel>
  )
}

/** Rarely needed, so folded: what is due stands above. */
function Movable({ file, clocks }: { file: CaseFile; clocks: readonly FileClock[] }) {
  return (
    <div className="no-print">
      <Folded summary="Move a clock">
        <ul className="plain">
          {clocks.map(clock => (
            <li key={clock.id}>
              <a href={`/staff/cases/${file.id}/clocks/${clock.id}/deferral`}>{nameIn(file, clock)}</a>
            </li>
          ))}
        </ul>
      </Folded>
    </div>
  )
}

/** What needs contact with somebody waits for their next safe time, or because they asked. */
const waits: readonly Target[] = ['T3', 'T4', 'T5', 'T6', 'T8']

/** Each item of evidence says of itself that it was looked at: here stands only the one that is due first. */
function shownOf({ clocks }: CaseFile, now: Date): FileClock[] {
  const waiting = clocks.filter(clock => clock.target === 'E1' && !isSettled(clockState(clock, now)))
  const due = waiting.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())[0]
  return clocks.filter(clock => clock.target !== 'E1' || clock === due)
}

function lineOf(clock: FileClock, name: string, now: Date) {
  const reading = clockState(clock, now)
  return {
    id: clock.id,
    name,
    state: reading.state,
    words: badgeWords(reading, now),
    detail: clockSentence(clock, now),
  }
}

/** Whom a clock is about or, with more than one report, which of them. */
function nameIn({ reports, people }: CaseFile, { target, reportId, personId }: FileClock): string {
  const person = people.find(({ id }) => id === personId)
  if (person) return `${targetNames[target]}, ${nameOrRole(person)}`
  const report = reports.length > 1 ? reports.find(({ id }) => id === reportId) : undefined
  return report ? `${targetNames[target]}, ${report.reference}` : targetNames[target]
}
