import type { SafeChannel, SafeWindow } from '@/lib/people/person'
import { windowsIn } from '@/lib/people/safe-times'
import type { Answers } from '@/lib/reports/answers'
import { needsSafetyLock } from '@/lib/reports/journey'
import type { ContactChannel } from '@/lib/reports/report'

/** What a reporter told us about reaching them safely (P13), in the terms of a person's safe contact (domain §6.8). */
export type SafeContactTold = {
  okChannels: SafeChannel[]
  neverChannels: SafeChannel[]
  times?: string | undefined
  windows: SafeWindow[]
  voicemail?: 'never' | 'say_only_landlord' | undefined
  letters?: 'never' | 'plain_envelope' | undefined
  codeWord?: string | undefined
  via?: string | undefined
  someoneElseSees: boolean
  livesWithAllegedPerpetrator: boolean
  language?: string | undefined
  officerGender?: string | undefined
}

const channelOf: Record<ContactChannel, SafeChannel> = {
  phone: 'phone',
  text: 'text',
  email: 'email',
  letter: 'letter',
  in_person: 'in_person',
  via_named_person: 'via_named_person',
  mailbox: 'portal',
}
const theirDevices: SafeChannel[] = ['phone', 'text', 'email', 'letter']
const everyWay: SafeChannel[] = [...theirDevices, 'in_person', 'via_named_person']

/** A "friend" may read the phone or live in the home: no device is safe until they have been asked (domain §2.6). */
export const lockedContact: SafeContactTold = {
  okChannels: [],
  windows: [],
  neverChannels: theirDevices,
  someoneElseSees: true,
  livesWithAllegedPerpetrator: false,
}

/** Undefined where nothing was said: then nothing is safe. "Not sure" is read as the less safe answer. */
export function safeContactTold(answers: Answers): SafeContactTold | undefined {
  const neverChannels = neverOf(answers)
  const asked = (answers.channels ?? []).map(channel => channelOf[channel])
  const okChannels = asked.filter(channel => !neverChannels.includes(channel))
  if (okChannels.length + neverChannels.length === 0 && !saysMore(answers)) return undefined
  const { times, voicemail, via, officerGender } = answers
  return {
    okChannels,
    neverChannels,
    ...{ times, voicemail, via, officerGender },
    windows: windowsIn(times),
    letters: lettersOf(okChannels, neverChannels),
    codeWord: answers.safeWord,
    someoneElseSees: isOrMayBe(answers.seenByOthers) || isLocked(answers),
    livesWithAllegedPerpetrator: isOrMayBe(answers.livesWith),
    language: answers.languageNeeded ?? (answers.adjustments?.includes('bsl') ? 'BSL' : undefined),
  }
}

function neverOf(answers: Answers): SafeChannel[] {
  if (answers.noContact) return everyWay
  const locked = isLocked(answers) ? theirDevices : []
  const letters: SafeChannel[] = isOrMayBe(answers.livesWith) ? ['letter'] : []
  const refused = (answers.neverChannels ?? []).map(channel => channelOf[channel])
  return [...new Set([...locked, ...letters, ...refused])]
}

function lettersOf(ok: SafeChannel[], never: SafeChannel[]) {
  if (never.includes('letter')) return 'never'
  return ok.includes('letter') ? 'plain_envelope' : undefined
}

/** For the one it happens to; lifted only by their own word that nobody else sees their phone, email or post. */
const isLocked = (answers: Answers) =>
  needsSafetyLock(answers) && answers.seenByOthers !== 'no' && !isTellingForAnother(answers)
const isTellingForAnother = ({ role }: Answers) => role === 'witness' || role === 'on_behalf' || role === 'professional'
const isOrMayBe = (answer?: string) => answer === 'yes' || answer === 'not_sure'
const saysMore = ({ times, voicemail, safeWord, languageNeeded, officerGender, seenByOthers }: Answers) =>
  Boolean(times || voicemail || safeWord || languageNeeded || officerGender || seenByOthers)
