import { Unreadable } from '@/app/_session/read-form'
import { Refusal } from '@/lib/errors'
import { Unreceivable, type unreceivables } from '@/lib/evidence/unreceivable'

/** Why a file was not taken, and what to do. Nothing of it was kept. */
const words: Record<(typeof unreceivables)[number], string> = {
  empty: 'This file is empty. Choose it again, or copy it anew from where it was made.',
  too_large: 'This file is larger than 100 MB. Send it in shorter parts, or ask whoever looks after Beside.',
  kind: 'This is not a kind of file that Beside takes: photos, films, sound, PDF, Office documents and plain text.',
  needs_original:
    'No clean copy can be made of this file, so it can only be kept as the original. Choose to keep the original, and add it again.',
  unreadable: 'This file is damaged and cannot be read. Keep it as the original, or ask for another copy.',
  infected:
    'A scanner found something harmful in this file, so nothing of it was kept. Keep the original to have it put in quarantine, where nobody opens it.',
  broken_off: 'The file did not arrive whole, or too many came at once. Nothing of it was kept. Add it again.',
  full: 'No more files fit here. Ask whoever looks after Beside.',
}

export const noFile = 'Choose a file to add.'
export const signedOut =
  'You have been signed out, so nothing was kept. Sign in again in a new tab, then add it once more.'

/** The words for an expected no; anything else is thrown on. */
export function whyNot(error: unknown): string {
  if (error instanceof Unreadable) return words.broken_off
  if (error instanceof Unreceivable) return words[error.reason]
  if (error instanceof Refusal && error.code !== 'not-found') return error.message
  throw error
}
