import { personRoleNames } from '@/lib/people/person'
import type { Answers } from '@/lib/reports/answers'
import { type Read, teller } from './read'
import type { PersonInRecord } from './record'

/** Everybody of a case with every name, number and address that would give them away, also as their reports and mailbox say it. */
export function peopleOf(read: Read): PersonInRecord[] {
  return read.file.people.map(person => {
    const said = saidBy(read, person.id)
    const all = (mine: string | null, field: 'name' | 'phone' | 'email' | 'address') =>
      [...new Set([mine, ...said.map(answers => answers[field])])].filter(
        text => text != null && text.trim() !== '',
      ) as string[]
    const about = person.about ?? ''
    return {
      ...{ id: person.id, role: personRoleNames[person.role], name: person.name },
      names: [...all(person.name, 'name'), ...nicknames(about)],
      phones: all(person.phone, 'phone'),
      emails: all(person.email, 'email'),
      addresses: [...all(person.address, 'address'), ...flats(about)],
    }
  })
}

function saidBy(read: Read, personId: string): Answers[] {
  const mine = [...read.answers]
    .filter(([reportId]) => teller(read, reportId) === personId)
    .map(([, answers]) => answers)
  const threads = read.threads.filter(({ id }) => teller(read, id) === personId)
  return [...mine, ...threads.flatMap(({ messages }) => messages.flatMap(({ answers }) => (answers ? [answers] : [])))]
}

/** "known as Kris", or a name in quotes: what neighbours call somebody. */
export function nicknames(about: string): string[] {
  const known =
    /(?:known as|goes by|called|nicknamed?|aka|a\.k\.a\.|name is|named)\s+["“‘']?(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)/gu
  const quoted = /["“‘]([\p{L}'’-]{2,20}(?:\s[\p{L}'’-]{2,20})?)["”’]/gu
  return [...about.matchAll(known), ...about.matchAll(quoted)].flatMap(([, name]) => (name ? [name] : []))
}

/** "the man in flat 12" */
const flats = (about: string): string[] =>
  [...about.matchAll(/(?:flat|apartment|unit|number|no\.?)\s*\d+[a-z]?\b/giu)].map(([place]) =>
    place.replace(/^(?:number|no\.?)/iu, 'flat'),
  )
