import type { Step } from '@/lib/cases/steps/step'
import { nameOrRole, type PersonRole } from '@/lib/people/person'
import { type SafeContact, safelyWords } from '@/lib/people/safe-contact'
import type { Severity } from '@/lib/reports/report'
import type { OutgoingChannel, OutgoingState } from './outgoing'
import { reasonWords } from './outgoing-words'

type Row = {
  id: string
  channel: OutgoingChannel
  personId: string | null
  state: OutgoingState
  reason: string | null
  createdAt: Date
  stateAt: Date
}
type Person = { id: string; role: PersonRole; name?: string | null; safe?: SafeContact | undefined }
type Contact = { personId: string; contactedAt: Date }

/** What was to leave the house, and who was reached since. */
export type OutgoingOnCase = { outgoing: readonly Row[]; contacts: readonly Contact[] }
type CaseOfMessages = OutgoingOnCase & {
  id: string
  reference: string
  severity: Severity
  people: readonly Person[]
}

/**
 * A message that did not leave is a task that says why (domain §0 rule 3), and so is a letter that nobody has posted. It
 * is done once they were reached or written to since, or once somebody cancelled it.
 */
export function outgoingSteps(kase: CaseOfMessages): Step[] {
  const unsent = kase.outgoing.filter(row => isStuck(row) && !isSettled(kase, row))
  return [
    ...unsent.map(row => unsentStep(kase, row)),
    ...kase.outgoing.filter(isToPost).map(row => postStep(kase, row)),
  ]
}

const isStuck = ({ state }: Row) => state === 'refused' || state === 'failed' || state === 'uncertain'
const isToPost = ({ channel, state }: Row) => channel === 'letter' && state === 'waiting'

/** An acknowledgement has nobody by id: whoever was reached since will do. */
function isSettled({ contacts, outgoing }: CaseOfMessages, row: Row): boolean {
  const same = (personId: string | null) => row.personId === null || personId === row.personId
  const contacted = contacts.some(({ personId, contactedAt }) => same(personId) && contactedAt > row.stateAt)
  const written = outgoing.some(
    other => same(other.personId) && other.state === 'sent' && other.createdAt > row.createdAt,
  )
  return contacted || written
}

const channelWords: Record<OutgoingChannel, string> = { email: 'An email', text: 'A text', letter: 'A letter' }

function unsentStep(kase: CaseOfMessages, row: Row): Step {
  const fate = row.state === 'uncertain' ? 'may not have arrived' : 'was not sent'
  const title = `${channelWords[row.channel]} to ${whom(kase, row)} ${fate}`
  return { ...about(kase, row), title, note: `${reasonWords(row.reason)} Reach them another way.`.trim() }
}

const postStep = (kase: CaseOfMessages, row: Row): Step => ({
  ...about(kase, row),
  title: `Print and post a letter to ${whom(kase, row)}`,
  note: 'In a plain envelope, without our name on it.',
})

function about({ id, reference, severity, people }: CaseOfMessages, row: Row) {
  const person = people.find(other => other.id === row.personId)
  const safely = person && { personId: person.id, safely: safelyWords(person.safe) }
  return { id: `outgoing-${row.id}`, kind: 'outgoing' as const, caseId: id, reference, severity, ...safely }
}

function whom({ people }: CaseOfMessages, { personId }: Row): string {
  const person = people.find(other => other.id === personId)
  return person ? nameOrRole(person) : 'whoever told us'
}
