import { safeContactTold } from '@/lib/cases/safe-contact-told'
import { now } from '@/lib/clock/now'
import { decryptText } from '@/lib/crypto/text'
import { mayBeContacted, mayGo, type SafeContact } from '@/lib/people/safe-contact'
import { openReport } from '@/lib/reports/opening'
import { isEmailAddress, phoneNumber } from './address'
import { hasChangedContact, type OutgoingRow, type SealedSafeContact, saysOtherwise } from './outgoing-row'

/** Where a message may go at this moment, when it may, or the code of why it may not. */
export type Way = { to: string } | { later: Date } | { refused: string }

type Addressee = { safe: SafeContact | undefined; email?: string | null; phone?: string | null }

/** Asks everything again at delivery: who it is for, whether that is safe now, and where it goes (domain §0 rule 3). */
export async function wayOf(row: OutgoingRow): Promise<Way> {
  if (row.template.startsWith('staff_')) return wayToStaff(row)
  if (row.person && !mayBeContacted(row.person.role)) return { refused: 'alleged_perpetrator' }
  const addressee = row.person ? await inCase(row) : await whoeverTold(row)
  if (!addressee) return { refused: 'changed_since' }
  const going = mayGo(addressee.safe, {
    channel: row.channel,
    now: now(),
    unattended: isUnattended(row, now()),
    byItself: row.template === 'acknowledgement',
  })
  if (going.verdict === 'later') return { later: going.at }
  if (going.verdict !== 'now') return { refused: going.code }
  return checked(row.channel === 'text' ? phoneNumber(addressee.phone ?? '') : emailOf(addressee.email), addressee, row)
}

const momentMs = 10 * 60_000

/**
 * Whoever pressed Send chose that moment. Once it has passed, because the server was away or somebody tried again, nobody
 * has chosen the moment at which it would now arrive.
 */
const isUnattended = ({ template, created_at }: OutgoingRow, now: Date) =>
  template === 'acknowledgement' || now.getTime() - new Date(created_at).getTime() > momentMs

/** Somebody who must not know of a record is not told of it either, whatever was meant when it was queued. */
function wayToStaff({ staff_email, staff_may_know }: OutgoingRow): Way {
  if (!staff_may_know) return { refused: 'not_theirs' }
  const to = emailOf(staff_email)
  return to ? { to } : { refused: 'bad_address' }
}

/** Undefined where they have told us another way that is not in their case yet: another process may be at it. */
async function inCase({ person, safe }: OutgoingRow): Promise<Addressee | undefined> {
  if (safe && (await saysOtherwise(safe.person_id))) return undefined
  return {
    safe: safe ? opened(safe) : undefined,
    email: person?.email && decryptText(person.email, 'people.email'),
    phone: person?.phone && decryptText(person.phone, 'people.phone'),
  }
}

/** Undefined where they have since told us another way: an acknowledgement is not worth a guess. */
async function whoeverTold({ report_id, casework_key, content }: OutgoingRow): Promise<Addressee | undefined> {
  if (!report_id || !casework_key || !content) return { safe: undefined }
  if (await hasChangedContact(report_id)) return undefined
  const { answers } = await openReport({ id: report_id, content, caseworkKey: casework_key })
  if (answers.level === 'anonymous') return { safe: undefined }
  return { safe: safeContactTold(answers), email: answers.email ?? null, phone: answers.phone ?? null }
}

function opened(safe: SealedSafeContact): SafeContact {
  return {
    okChannels: safe.ok_channels,
    neverChannels: safe.never_channels,
    times: safe.times && decryptText(safe.times, 'safe_contacts.times'),
    windows: safe.windows,
    voicemail: safe.voicemail,
    letters: safe.letters,
    someoneElseSees: safe.someone_else_sees,
    livesWithAllegedPerpetrator: safe.lives_with_alleged_perpetrator,
  }
}

const emailOf = (email: string | null | undefined) => (email && isEmailAddress(email) ? email : undefined)

function checked(to: string | undefined, addressee: Addressee, { channel }: OutgoingRow): Way {
  if (to) return { to }
  const given = channel === 'text' ? addressee.phone : addressee.email
  return { refused: given ? 'bad_address' : 'no_address' }
}
