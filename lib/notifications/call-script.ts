import { type Landlord, nameOf } from '@/lib/language/landlord'
import { areInOwnWords } from '@/lib/people/own-words'
import { mayGo, type SafeContact } from '@/lib/people/safe-contact'

/** What to say at a call, in order. `spoken` is said as it stands; `todo` is what to do. */
export type ScriptLine = { when: string; spoken?: string; todo: string }

export type CallScript =
  | { verdict: 'now'; lines: ScriptLine[] }
  | { verdict: 'later'; at: Date; reason: string }
  | { verdict: 'refused'; reason: string }

export type CallTo = {
  firstName: string | undefined
  safe: (SafeContact & { codeWord?: string | null; withheldNumber?: boolean }) | undefined
}

/**
 * The words of a safe call (domain §6.8): whoever picks up, until they have shown who they are, learns a name and that a
 * landlord called. Without a safe word agreed there is one question more. Nothing is said before the time is safe.
 */
export function callScript({ firstName, safe }: CallTo, officer: string, landlord: Landlord, now: Date): CallScript {
  const going = mayGo(safe, { channel: 'phone', now })
  if (going.verdict === 'later') return { verdict: 'later', at: going.at, reason: going.reason }
  if (going.verdict !== 'now' || !safe)
    return { verdict: 'refused', reason: 'reason' in going ? going.reason : 'Ask first.' }
  const from = nameOf(landlord)
  return {
    verdict: 'now',
    lines: [
      ...(areInOwnWords(safe, { channel: 'phone', now }) ? [readingTheirTimes] : []),
      ...(safe.withheldNumber ? [withholding] : []),
      opening(firstName, officer, from),
      knowing(safe.codeWord),
      somebodyElse(landlord),
      machine(safe, from, landlord, now),
      ending,
    ],
  }
}

const readingTheirTimes: ScriptLine = {
  when: 'Is it a safe time',
  todo: 'Above are the times they called safe, in their own words. If it is not one now, do not call.',
}

const withholding: ScriptLine = {
  when: 'Before you dial',
  todo: 'Withhold our number: dial 141 first, or set it on your phone.',
}

const opening = (name: string | undefined, officer: string, from: string): ScriptLine => ({
  when: 'They pick up',
  spoken: `Hello, this is ${officer} from ${from}. May I speak to ${name ?? 'the person who asked us to call'}?`,
  todo: 'Say nothing of what it is about.',
})

function knowing(codeWord: string | null | undefined): ScriptLine {
  if (codeWord)
    return {
      when: 'It is them',
      spoken: 'Before we talk, could you tell me the word we agreed on?',
      todo: 'Only if they say the word go on: “Is now a good time, and are you alone?” If they do not say it, or say another: “Sorry, I will call another day.” End the call.',
    }
  return {
    when: 'It is them',
    spoken: 'Is now a good time to talk, or shall I call another day?',
    todo: 'Go on only if they say that it is a good time. Agree on a word for the next call, and record it.',
  }
}

const somebodyElse = ({ phone }: Landlord): ScriptLine => ({
  when: 'It is somebody else, or you are not sure',
  spoken: `It was about the home. They can call us on ${phone}. Thank you, goodbye.`,
  todo: 'Answer no questions. Leave no message of another kind. Record that somebody else picked up.',
})

/** What a machine may hear: nothing, the name of the landlord, or the neutral message. */
function machine(safe: SafeContact, from: string, { phone }: Landlord, now: Date): ScriptLine {
  const when = 'A machine picks up'
  if (mayGo(safe, { channel: 'phone', now, leavesVoicemail: true }).verdict !== 'now')
    return { when, todo: 'Hang up before the tone. Voicemail is not safe.' }
  if (safe.voicemail === 'say_only_landlord')
    return { when, spoken: `${from} – please call.`, todo: 'Say these words and nothing else.' }
  return { when, spoken: `Message from ${from} about your home. Please call ${phone}.`, todo: 'Say nothing else.' }
}

const ending: ScriptLine = {
  when: 'Before you end',
  spoken: 'Is this still a safe way and a safe time to reach you? When shall I call next?',
  todo: 'Record the contact, and what they said of safe contact.',
}
