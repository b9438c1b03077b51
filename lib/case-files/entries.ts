import type { CaseEventKind } from '@/lib/cases/case'
import { timelineOf } from '@/lib/cases/timeline'
import { casework } from './entries-casework'
import { closing } from './entries-closing'
import { supporting } from './entries-support'
import { told } from './entries-told'
import { type Read, teller } from './read'
import type { Entry } from './record'

/** Everything that happened in a case, oldest first: what the timeline tells in codes, and what rows say in words. */
export function entriesOf(read: Read): Entry[] {
  const all = [...timeline(read), ...told(read), ...casework(read), ...supporting(read), ...closing(read)]
  return all.sort((a, b) => a.at.getTime() - b.at.getTime() || a.id.localeCompare(b.id))
}

/** Told by a row with its words, or not for outside: another case, and that this very file was asked for. */
const toldElsewhere: ReadonlySet<CaseEventKind> = new Set([
  ...(['report_received', 'incident_recorded', 'diary_entry_taken', 'risk_assessed', 'plan_made'] as const),
  ...([
    'safeguarding_screened',
    'mate_crime_checked',
    'police_recorded',
    'finding_made',
    'consent_overridden',
  ] as const),
  ...(['measure_asked', 'witness_chose', 'closure_proposed', 'told_of_closure', 'challenged'] as const),
  ...(['checked_afterwards', 'survey_settled', 'second_opinion_asked', 'offer_made', 'consent_recorded'] as const),
  ...(['case_linked', 'conflict_declared', 'file_asked', 'file_agreed', 'file_ready', 'file_opened'] as const),
])

function timeline(read: Read): Entry[] {
  const { file } = read
  const hidden = new Set(file.events.filter(({ kind }) => toldElsewhere.has(kind)).map(({ id }) => id))
  const ownWords = new Set([...file.notes, ...file.contacts, ...file.messages].map(({ id }) => id))
  return timelineOf(file)
    .filter(({ id }) => !hidden.has(id) && !ownWords.has(id))
    .map(({ id, at, by, heading, body }) => ({
      ...{ id: `events/${id}`, at, by, heading, passages: [] },
      ...(body ? { coded: body } : {}),
      of: whose(read, id),
    }))
}

/** Whose an event is: it names the person, or what it is about does. */
function whose(read: Read, id: string): string | null {
  const { events, outgoing, offers, clocks } = read.file
  const sent = outgoing.find(one => one.id === id)
  if (sent) return sent.personId ?? teller(read, sent.reportId)
  const detail = events.find(one => one.id === id)?.detail ?? {}
  const clock = clocks.find(one => one.id === detail.clock)
  const offer = offers.find(one => one.id === detail.offer)
  return detail.person ?? offer?.personId ?? clock?.personId ?? teller(read, detail.report ?? clock?.reportId)
}
