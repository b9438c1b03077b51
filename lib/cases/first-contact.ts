import type { ContactOutcome, SafeChannel } from '@/lib/people/person'
import { contactBy, type SafeContact } from '@/lib/people/safe-contact'

type Contact = { channel: SafeChannel; outcome: ContactOutcome; contactedAt: Date }
type Running = { id: string; reportId: string | null; startedAt: Date }

/**
 * What a contact does to first contact, T3 (domain §3.4): two-way contact achieves it; an attempt counts only on a
 * channel they said is safe; a mailbox post achieves it for whom the mailbox is the only way.
 */
export function countsAs(contact: Contact, safe: SafeContact | undefined): 'achieved' | 'attempted' | undefined {
  if (contact.outcome === 'two_way') return 'achieved'
  if (contactBy(contact.channel, safe).verdict !== 'ok') return undefined
  return contact.channel === 'portal' && safe?.okChannels.length === 1 ? 'achieved' : 'attempted'
}

/** The clocks that contact with a person is about: those of the report that told of them, or all where none did. */
export function clocksMetBy<C extends Running>(clocks: readonly C[], reportId: string | null, at: Date): C[] {
  const theirs = clocks.filter(clock => !reportId || !clock.reportId || clock.reportId === reportId)
  return theirs.filter(clock => clock.startedAt <= at)
}
