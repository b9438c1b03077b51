import { templateNames } from '@/lib/notifications/templates'
import { channelNames, nameOrRole } from '@/lib/people/person'
import type { CaseFile } from './file'

type Sent = { id: string; heading: string; body: string; at: Date; createdBy: string | null }

/** What left the house for the people of a case: by which way and to whom, in the name of its neutral words. */
export function sentOut({ outgoing, people }: CaseFile): Sent[] {
  return outgoing
    .filter(({ state }) => state === 'sent')
    .map(({ id, channel, template, personId, stateAt, createdBy }) => {
      const person = people.find(one => one.id === personId)
      const to = person ? nameOrRole(person) : 'whoever told us'
      const heading = `${channelNames[channel]} ${channel === 'letter' ? 'posted' : 'sent'} to ${to}`
      return { id, heading, body: templateNames[template], at: stateAt, createdBy }
    })
}
