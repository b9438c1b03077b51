import { shortDateTime } from '@/lib/clock/format'
import { type ConsentAnswer, type ConsentPurpose, consentAnswerNames, consentPurposeNames } from '@/lib/people/consent'
import {
  channelNames,
  nameOrRole,
  type PersonRole,
  personRoleNames,
  type WishToProceed,
  wishNames,
} from '@/lib/people/person'
import { contactBy } from '@/lib/people/safe-contact'
import { type OfferDecision, offerDecisionNames } from '@/lib/support/offer'
import { caseEventKinds } from './case'
import type { CaseFile } from './file'
import { roleOfTeller } from './people-told'
import { type Target, targetNames } from './target'
import { caseworkWords } from './timeline-casework'
import { evidenceThatCame } from './timeline-evidence'
import { sentOut } from './timeline-outgoing'

export type TimelineKind = 'report' | 'safety' | 'decision' | 'contact' | 'support' | 'note'
export type TimelineItem = { id: string; kind: TimelineKind; heading: string; body?: string; at: Date; by: string }

/** `order` tells apart what happened at one moment: a case is opened, then assigned. */
type Item = TimelineItem & { order: number }
const last = caseEventKinds.length

/** Notes, contacts and what happened, newest first. */
export function timelineOf(file: CaseFile): TimelineItem[] {
  const items = [
    ...notes(file),
    ...contacts(file),
    ...messages(file),
    ...messagesOut(file),
    ...filesIn(file),
    ...file.events.flatMap(event => told(file, event)),
  ]
  return items.sort((a, b) => b.at.getTime() - a.at.getTime() || b.order - a.order)
}

const staffName = (file: CaseFile, id: string | null) => (id && file.staffNames[id]) || 'automatic'

function notes(file: CaseFile): Item[] {
  return file.notes.map(note => ({
    id: note.id,
    kind: 'note',
    heading: 'Note',
    body: note.text,
    at: note.createdAt,
    by: staffName(file, note.authorId),
    order: last,
  }))
}

/** The fact is kept either way; that nobody had called this way safe is said (domain §6.8). */
function unagreed(file: CaseFile, { personId, channel }: CaseFile['contacts'][number]): string {
  const safe = file.people.find(({ id }) => id === personId)?.safe
  return contactBy(channel, safe).verdict === 'ok' ? '' : ', a way they have not agreed to'
}

function contacts(file: CaseFile): Item[] {
  return file.contacts.map(contact => {
    const did = contact.outcome === 'two_way' ? 'Contact with' : 'Tried to reach'
    return {
      id: contact.id,
      kind: 'contact',
      heading: `${did} ${who(file, contact.personId)}: ${channelNames[contact.channel].toLowerCase()}${unagreed(file, contact)}`,
      body: contact.note ?? undefined,
      at: contact.contactedAt,
      by: staffName(file, contact.byId),
      order: last,
    }
  })
}

/** What they did in their mailbox; the words stay on the messages page. */
const wrote: Record<CaseFile['messages'][number]['kind'], (name: string) => string> = {
  message: name => `Message from ${name}`,
  addition: name => `${sentence(name)} added more`,
  contact: name => `${sentence(name)} changed how we may reach them`,
  identity: name => `${sentence(name)} told us who they are`,
  withdrawal: name => `${sentence(name)} took their report back`,
  complaint: name => `${sentence(name)} complained about how this was handled`,
  diary: name => `${sentence(name)} wrote in their diary`,
  reopening: name => `${sentence(name)} changed their mind: we go on`,
}
const sentence = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/** Replies stand among the contacts already. */
function messages(file: CaseFile): Item[] {
  return file.messages.flatMap(({ id, side, kind, sentAt, reportId }) => {
    const name = whoTold(file, reportId)
    const item = {
      id,
      kind: 'contact' as const,
      heading: wrote[kind](name),
      at: sentAt,
      by: 'their mailbox',
      order: last,
    }
    return side === 'reporter' ? [item] : []
  })
}

function messagesOut(file: CaseFile): Item[] {
  return sentOut(file).map(({ createdBy, ...sent }) => ({
    ...sent,
    kind: 'contact',
    by: staffName(file, createdBy),
    order: last,
  }))
}

function filesIn(file: CaseFile): Item[] {
  return evidenceThatCame(file).map(came => ({ ...came, kind: 'report', order: last }))
}

function whoTold(file: CaseFile, reportId: string): string {
  const role = roleOfTeller(file.reports.find(({ id }) => id === reportId)?.role)
  const person = file.people.find(one => one.reportId === reportId && one.role === role)
  return person ? nameOrRole(person) : 'whoever told us'
}

type Event = CaseFile['events'][number]
type Words = { kind: TimelineKind; heading: string; body?: string }

/** One function a kind. Notes and contacts have rows of their own, so a clock met by a contact is said only there. */
const words: Record<Event['kind'], (file: CaseFile, detail: Record<string, string>) => Words | undefined> = {
  report_received: (file, { report }) => ({ kind: 'report', heading: `Report received${reference(file, report)}` }),
  case_opened: () => ({ kind: 'decision', heading: 'Case opened' }),
  report_joined: (file, { report }) => ({
    kind: 'report',
    heading: `Report joined to this case${reference(file, report)}`,
  }),
  assigned: (file, { officer, deputy }) => ({
    kind: 'decision',
    heading: 'Assigned',
    body: assigned(file, officer, deputy),
  }),
  person_added: (file, { person, role }) => ({
    kind: 'note',
    heading: `Person added: ${who(file, person)}`,
    body: role && personRoleNames[role as PersonRole],
  }),
  wish_recorded: (file, { person, wish }) => ({
    kind: 'contact',
    heading: `What ${who(file, person)} wants recorded`,
    body: `${wishNames[wish as WishToProceed]}. Support goes on either way.`,
  }),
  safe_contact_recorded: (file, { person }) => ({
    kind: 'safety',
    heading: `Safe contact recorded: ${who(file, person)}`,
  }),
  offer_made: (file, { offer, person, decision }) => ({
    kind: 'support',
    heading: `Offered to ${who(file, person)}: ${offerName(file, offer)}`,
    body: decisionWords(decision),
  }),
  offer_decided: (file, { offer, person, decision }) => ({
    kind: 'support',
    heading: `${offerName(file, offer)}: ${decisionWords(decision).toLowerCase()}`,
    body: `Answered by ${who(file, person)}`,
  }),
  clock_met: (_, { target, how }) => (how ? undefined : { kind: 'decision', heading: `${targetName(target)} met` }),
  clock_deferred_for_safety: (file, { clock, until }) => ({
    kind: 'safety',
    heading: `${clockName(file, clock)} deferred for safety`,
    body: moved(until, 'Not a breach.'),
  }),
  consent_recorded: (file, { person, purpose, answer }) => ({
    kind: 'contact',
    heading: `${sentence(who(file, person))} was asked: ${purposeName(purpose)}`,
    body: consentAnswerNames[answer as ConsentAnswer],
  }),
  consent_withdrawn: (file, { person, purpose }) => ({
    kind: 'safety',
    heading: `${sentence(who(file, person))} took back their agreement: ${purposeName(purpose)}`,
    body: 'Nothing more is shared.',
  }),
  data_shared: (file, { person, purpose }) => ({
    kind: 'decision',
    heading: `Shared with the agreement of ${who(file, person)}: ${purposeName(purpose)}`,
  }),
  evidence_added: () => ({ kind: 'decision', heading: 'Evidence was added' }),
  original_opened: () => ({ kind: 'safety', heading: 'An original was opened', body: 'Its reason is with the item.' }),
  ...caseworkWords,
  clock_asked_to_wait: (file, { clock, until }) => ({
    kind: 'safety',
    heading: `${clockName(file, clock)}: they asked us to wait`,
    body: moved(until, 'Not a breach.'),
  }),
}

function told(file: CaseFile, event: Event): Item[] {
  const said = words[event.kind](file, event.detail)
  const order = caseEventKinds.indexOf(event.kind)
  return said ? [{ ...said, id: event.id, at: event.at, by: staffName(file, event.byId), order }] : []
}

function who(file: CaseFile, personId: string | undefined) {
  const person = file.people.find(({ id }) => id === personId)
  return person ? nameOrRole(person) : 'somebody'
}

function reference(file: CaseFile, reportId: string | undefined) {
  const report = file.reports.find(({ id }) => id === reportId)
  return report ? `: ${report.reference}` : ''
}

const assigned = (file: CaseFile, officer: string | undefined, deputy: string | undefined) =>
  [officer && `Officer ${staffName(file, officer)}.`, deputy && `Deputy ${staffName(file, deputy)}.`]
    .filter(Boolean)
    .join(' ')

const offerName = (file: CaseFile, offerId: string | undefined) =>
  file.offers.find(({ id }) => id === offerId)?.name ?? 'support'

const clockName = (file: CaseFile, clockId: string | undefined) =>
  targetName(file.clocks.find(({ id }) => id === clockId)?.target)

const targetName = (target: string | undefined) => targetNames[target as Target] ?? 'Clock'
const purposeName = (purpose: string | undefined) => consentPurposeNames[purpose as ConsentPurpose]?.toLowerCase() ?? ''
const decisionWords = (decision: string | undefined) => offerDecisionNames[decision as OfferDecision] ?? ''
const moved = (until: string | undefined, rest: string) =>
  until ? `Now ${shortDateTime(new Date(until))}. ${rest}` : rest
