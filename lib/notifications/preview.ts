import { shortDate, shortDateTime } from '@/lib/clock/format'
import { instantAt } from '@/lib/clock/local'
import { dueAt } from '@/lib/clock/working-days'
import type { Landlord } from '@/lib/language/landlord'
import { areInOwnWords } from '@/lib/people/own-words'
import { channelNames, type PersonRole } from '@/lib/people/person'
import { mayBeContacted, mayGo, type SafeContact } from '@/lib/people/safe-contact'
import { isEmailAddress, phoneNumber } from './address'
import type { MessageToSend, SendChannel } from './schema'
import { type TemplateDetail, type Words, wordsOf } from './templates'

export type Receiver = {
  role: PersonRole
  email: string | null
  phone: string | null
  address: string | null
  safe: SafeContact | undefined
}

/**
 * A message as it would be sent: its words, and when it would go, or why it may not. `ownWords`: their safe times are in
 * words that only a person can keep to.
 */
export type Preview = { words: Words; detail: TemplateDetail } & (
  | { sendAt: Date; later: boolean; ownWords: boolean }
  | { refused: string }
)

type Asked = {
  receiver: Receiver
  message: MessageToSend
  officer: string
  landlord: Landlord
  closures: string[]
  /** The landlord's own words for it, where it has any. */
  chosen?: string | undefined
}

/** What is shown before sending is what the command asks again: the same rule, the same words (domain §6.8). */
export function previewOf(asked: Asked, now: Date): Preview {
  const detail = detailOf(asked)
  const words = wordsOf(asked.message.template, asked.landlord, detail, asked.chosen)
  const going = goingOf(asked, now)
  const refused = 'reason' in going && going.verdict !== 'later' ? going.reason : refusalOf(asked, now)
  if (refused) return { words, detail, refused }
  const ownWords = areInOwnWords(asked.receiver.safe, { channel: asked.message.channel, now })
  const when = going.verdict === 'later' ? { sendAt: going.at, later: true } : { sendAt: now, later: false }
  return { words, detail, ...when, ownWords }
}

/** Safety first: whether there is an address at all is said only where it may be used. */
function goingOf({ receiver: { role, safe }, message: { channel } }: Asked, now: Date) {
  if (mayBeContacted(role)) return mayGo(safe, { channel, now })
  return { verdict: 'never' as const, reason: 'Nobody writes to the alleged perpetrator from here.' }
}

/** Dates in words; an objection to closing has ten working days (domain §3.4, T15). */
function detailOf({ message: { template, closeOn, callAt }, officer, closures }: Asked): TemplateDetail {
  if (template === 'closure_planned' && closeOn) {
    const day = instantAt(closeOn, '12:00')
    return { closeOn: shortDate(day), objectBy: shortDate(dueAt(day, 10, closures)) }
  }
  return template === 'not_forgotten' && callAt ? { officer, callAt: shortDateTime(callAt) } : {}
}

function refusalOf({ receiver, message }: Asked, now: Date): string | undefined {
  if (message.template === 'closure_planned' && message.closeOn && instantAt(message.closeOn, '23:59') < now)
    return 'The day on which you plan to close this is over.'
  return callRefusal(receiver, message, now) ?? addressRefusal(receiver, message.channel)
}

/** A promise to call is a promise of a safe call. */
function callRefusal({ safe }: Receiver, { template, callAt }: MessageToSend, now: Date): string | undefined {
  if (template !== 'not_forgotten' || !callAt) return undefined
  if (callAt < now) return 'The time of the call is over.'
  const call = mayGo(safe, { channel: 'phone', now: callAt })
  if (call.verdict === 'now') return undefined
  return call.verdict === 'later' ? 'A call at that time is outside their safe times.' : `No call: ${call.reason}`
}

const addresses = {
  email: { of: ({ email }: Receiver) => email, missing: 'no email address', isUsable: isEmailAddress },
  text: { of: ({ phone }: Receiver) => phone, missing: 'no telephone number', isUsable: isPhone },
  letter: { of: ({ address }: Receiver) => address, missing: 'no address', isUsable: () => true },
} as const satisfies Record<SendChannel, object>

function addressRefusal(receiver: Receiver, channel: SendChannel): string | undefined {
  const { of, missing, isUsable } = addresses[channel]
  const given = of(receiver)
  if (!given) return `There is nothing to send to: ${missing}.`
  return isUsable(given)
    ? undefined
    : `${channelNames[channel]} cannot be sent: what was given is not one plain address.`
}

function isPhone(given: string): boolean {
  return phoneNumber(given) !== undefined
}
