import {
  channelNames,
  type PersonRole,
  type SafeChannel,
  type SafeWindow,
  safeChannels,
  type voicemailRules,
} from './person'
import { nextSafeTime, safeFrom } from './safe-window'

/** What a person last told us about reaching them safely. Undefined where nobody has asked. */
export type SafeContact = {
  okChannels: readonly SafeChannel[]
  neverChannels: readonly SafeChannel[]
  letters?: 'never' | 'plain_envelope' | 'ok' | null
  livesWithAllegedPerpetrator: boolean
  someoneElseSees?: boolean
  voicemail?: (typeof voicemailRules)[number] | null
  /** As they wrote it; `windows` is what a clock can keep to of it. */
  times?: string | null
  windows?: readonly SafeWindow[]
}

/** never outranks every deadline (domain §0 rule 3); ask_first is anything not agreed (domain §6.8). */
export type Safety = { verdict: 'ok'; reason: string } | Refused
type Refused = { verdict: 'ask_first' | 'never'; reason: string; code: SafetyCode }

/** Why not, for a list or a task: said in words by `reason`. */
export const safetyCodes = [
  'never',
  'not_asked',
  'not_agreed',
  'lives_with',
  'letters_never',
  'voicemail',
  'no_safe_time',
  'seen',
] as const
export type SafetyCode = (typeof safetyCodes)[number]

/** now, or the next safe time, or not at all. */
export type Going = { verdict: 'now' } | { verdict: 'later'; at: Date; reason: string } | Refused
export type Asked = {
  channel: SafeChannel
  now: Date
  /** A machine may answer, and somebody else may hear it. */
  leavesVoicemail?: boolean
  /** Nobody stands by to choose the moment. */
  unattended?: boolean
  /** Nobody decided to send it at all. */
  byItself?: boolean
}

const ok: Safety = { verdict: 'ok', reason: 'They have said that this is safe.' }

/**
 * May this message go to this person now (domain §6.8)? A rule over the channel, the times, voicemail, who else sees it and
 * who they live with; nothing is safe until asked. What others see is sent by a person or not at all. Outside their safe times it waits for the next; where they wrote
 * of times in words that no clock can keep to, a person must choose the moment.
 */
export function mayGo(safe: SafeContact | undefined, asked: Asked): Going {
  const safety = contactBy(asked.channel, safe)
  if (safety.verdict !== 'ok' || !safe) return safety.verdict === 'ok' ? notAsked : safety
  if (asked.byItself && safe.someoneElseSees && seenByOthers.includes(asked.channel)) return seen
  return (asked.leavesVoicemail ? voicemailRefused(safe) : undefined) ?? whenToGo(safe, asked)
}

/** What lies on a phone, in an inbox or on a mat. That we wrote at all is told by it. */
const seenByOthers: readonly SafeChannel[] = ['text', 'email', 'letter']

/** What somebody reads or hears at a moment. A letter and the mailbox wait for them. */
const atAMoment: readonly SafeChannel[] = ['phone', 'text', 'email', 'in_person', 'via_named_person']

/**
 * The safe time to which a target moves, where every agreed way is bound to times and none of them opens before it is due:
 * deferred for safety, which is no breach (domain §0 rule 3, §3.4). Undefined where it can stand.
 */
export function safeTarget(safe: SafeContact | undefined, now: Date, due: Date): Date | undefined {
  if (!safe) return undefined
  const ways = okBy(safe)
  const bound = ways.length > 0 && ways.every(channel => atAMoment.includes(channel))
  return bound ? safeFrom(safe.windows ?? [], now, due) : undefined
}

function whenToGo({ windows = [], times }: SafeContact, { channel, now, unattended }: Asked): Going {
  if (!atAMoment.includes(channel)) return { verdict: 'now' }
  const next = nextSafeTime(windows, now)
  if (next)
    return next <= now ? { verdict: 'now' } : { verdict: 'later', at: next, reason: 'Waits for their next safe time.' }
  if (times && unattended) return askFirst('no_safe_time', 'They wrote which times are safe. Choose the time by hand.')
  return { verdict: 'now' }
}

function voicemailRefused({ voicemail, someoneElseSees }: SafeContact): Refused | undefined {
  if (voicemail === 'ok' || (voicemail === 'say_only_landlord' && !someoneElseSees)) return undefined
  return never('voicemail', 'They have not said that a voicemail is safe. Leave none.')
}

/** May this person be contacted by this channel? Nothing is safe until they have been asked (domain §6.8). */
export function contactBy(channel: SafeChannel, safe: SafeContact | undefined): Safety {
  if (!safe) return notAsked
  return forbidden(channel, safe) ?? agreed(channel, safe)
}

/** Every channel that may never be used for them, those that follow from how they live included. */
export function neverBy(safe: SafeContact): SafeChannel[] {
  return safeChannels.filter(channel => forbidden(channel, safe))
}

/** Every channel agreed with them, without those that may never be used. */
export function okBy(safe: SafeContact): SafeChannel[] {
  return safeChannels.filter(channel => contactBy(channel, safe).verdict === 'ok')
}

/** One line for a list: "Phone, in person. Never letter." */
export function safelyWords(safe: SafeContact | undefined): string {
  if (!safe) return 'Nothing is safe until they have been asked.'
  const ok = okBy(safe).map(channel => channelNames[channel].toLowerCase())
  const not = neverBy(safe).map(channel => channelNames[channel].toLowerCase())
  const never = not.length > 0 ? ` Never ${not.join(', ')}.` : ''
  return ok.length > 0 ? `Only ${ok.join(', ')}.${never}` : `No way is agreed yet: ask first.${never}`
}

/** Nobody speaks to the alleged perpetrator before a risk assessment and the victim's agreement (domain §0 rule 9). */
export const mayBeContacted = (role: PersonRole) => role !== 'alleged_perpetrator'

function forbidden(channel: SafeChannel, safe: SafeContact): Refused | undefined {
  if (safe.neverChannels.includes(channel))
    return never('never', 'They have said never to use this. It outranks every deadline.')
  if (channel === 'letter' && safe.letters === 'never')
    return never('letters_never', 'They have said never to send letters.')
  if (!safe.livesWithAllegedPerpetrator) return undefined
  if (channel === 'letter') return never('lives_with', 'They live with the alleged perpetrator: no letters.')
  if (channel === 'in_person' && !safe.okChannels.includes('in_person'))
    return never('lives_with', 'They live with the alleged perpetrator: no visits without an agreed plan.')
}

function agreed(channel: SafeChannel, safe: SafeContact): Safety {
  if (safe.okChannels.includes(channel)) return ok
  return askFirst('not_agreed', 'They have not said that this is safe. Ask first.')
}

const never = (code: SafetyCode, reason: string): Refused => ({ verdict: 'never', code, reason })
const askFirst = (code: SafetyCode, reason: string): Refused => ({ verdict: 'ask_first', code, reason })
const seen = askFirst('seen', 'Somebody else sees their phone, email or post. A person must decide.')
const notAsked = askFirst('not_asked', 'Nothing is safe until they have been asked.')
