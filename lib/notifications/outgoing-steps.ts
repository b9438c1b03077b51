import type { Step } from '@/lib/cases/next-steps'
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

export type CaseOfMessages = {
  id: string
  reference: string
  severity: Severity
  people: readonly Person[]
  contacts: readonly Contact[]
  outgoing: readonly Row[]
}

/**
 * A message that did not leave is a task that says why (domain §0 rule 3). It is done once they were reached or written
 * to since, or once somebody cancelled it.
 */
export function outgoingSteps(kase: CaseOfMessages): Step[] {
  return kase.outgoing.filter(row => isStuck(row) && !isSettled(kase, row)).flatMap(row => stepOf(kase, row))
}

const isStuck = ({ state }: Row) => state === 'refused' || state === 'failed' || state === 'uncertain'

function isSettled({ contacts, outgoing }: CaseOfMessages, row: Row): boolean {
  const contacted = contacts.some(({ personId, contactedAt }) => personId === row.personId && contactedAt > row.stateAt)
  const written = outgoing.some(
    other => other.personId === row.personId && other.state === 'sent' && other.createdAt > row.createdAt,
  )
  return contacted || written
}

const channelWords: Record<OutgoingChannel, string> = { email: 'An email', text: 'A text', letter: 'A letter' }

function stepOf({ id, reference, severity, people }: CaseOfMessages, row: Row): Step[] {
  const person = people.find(other => other.id === row.personId)
  if (!person) return []
  const fate = row.state === 'uncertain' ? 'may not have arrived' : 'was not sent'
  const title = `${channelWords[row.channel]} to ${nameOrRole(person)} ${fate}`
  const note = `${reasonWords(row.reason)} Reach them another way.`.trim()
  const about = { caseId: id, reference, severity, personId: person.id }
  return [{ ...about, id: `outgoing-${row.id}`, kind: 'contact', title, note, safely: safelyWords(person.safe) }]
}
