import { channelNames, nameOrRole } from '@/lib/people/person'
import { contactBy } from '@/lib/people/safe-contact'
import { caseEventKinds } from './case'
import type { CaseFile } from './file'
import { roleOfTeller } from './people-told'
import { evidenceThatCame } from './timeline-evidence'
import { sentOut } from './timeline-outgoing'

import { sentence, staffName, type TimelineKind, who } from './timeline-said'
import { eventWords } from './timeline-words'

export type { TimelineKind } from './timeline-said'
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
  objection: name => `${sentence(name)} does not want it closed`,
  look_again: name => `${sentence(name)} asks us to look at it again`,
}

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

function told(file: CaseFile, event: Event): Item[] {
  const said = eventWords[event.kind](file, event.detail)
  const order = caseEventKinds.indexOf(event.kind)
  return said ? [{ ...said, id: event.id, at: event.at, by: staffName(file, event.byId), order }] : []
}
