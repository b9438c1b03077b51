import type { SafeChannel, SafeWindow, voicemailRules } from '@/lib/people/person'
import { contactBy, type SafeContact as Known } from '@/lib/people/safe-contact'

export type SafeContact = Known & {
  windows?: SafeWindow[]
  times?: string | null | undefined
  voicemail?: (typeof voicemailRules)[number] | null | undefined
  someoneElseSees?: boolean
}
export type Going =
  | { verdict: 'now' }
  | { verdict: 'later'; at: Date; reason: string }
  | { verdict: 'never' | 'ask_first'; reason: string; code: string }

export function mayGo(
  safe: SafeContact | undefined,
  { channel }: { channel: SafeChannel; now: Date; leavesVoicemail?: boolean },
): Going {
  const { verdict, reason } = contactBy(channel, safe)
  if (verdict === 'ok') return { verdict: 'now' }
  return { verdict, reason, code: verdict === 'never' ? 'never' : safe ? 'not_agreed' : 'not_asked' }
}
