import { channelNames, type PersonRole, type SafeChannel, safeChannels } from './person'

/** What a person last told us about reaching them safely. Undefined where nobody has asked. */
export type SafeContact = {
  okChannels: readonly SafeChannel[]
  neverChannels: readonly SafeChannel[]
  letters?: 'never' | 'plain_envelope' | 'ok' | null
  livesWithAllegedPerpetrator: boolean
}

/** never outranks every deadline (domain §0 rule 3); ask_first is anything not agreed (domain §6.8). */
export type Safety = { verdict: 'ok' | 'ask_first' | 'never'; reason: string }

const ok: Safety = { verdict: 'ok', reason: 'They have said that this is safe.' }

/** May this person be contacted by this channel? Nothing is safe until they have been asked (domain §6.8). */
export function contactBy(channel: SafeChannel, safe: SafeContact | undefined): Safety {
  if (!safe) return { verdict: 'ask_first', reason: 'Nothing is safe until they have been asked.' }
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

function forbidden(channel: SafeChannel, safe: SafeContact): Safety | undefined {
  if (safe.neverChannels.includes(channel))
    return never('They have said never to use this. It outranks every deadline.')
  if (channel === 'letter' && safe.letters === 'never') return never('They have said never to send letters.')
  if (!safe.livesWithAllegedPerpetrator) return undefined
  if (channel === 'letter') return never('They live with the alleged perpetrator: no letters.')
  if (channel === 'in_person' && !safe.okChannels.includes('in_person'))
    return never('They live with the alleged perpetrator: no visits without an agreed plan.')
}

function agreed(channel: SafeChannel, safe: SafeContact): Safety {
  if (safe.okChannels.includes(channel)) return ok
  return { verdict: 'ask_first', reason: 'They have not said that this is safe. Ask first.' }
}

const never = (reason: string): Safety => ({ verdict: 'never', reason })
