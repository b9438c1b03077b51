import { type Acknowledged, acknowledged } from '@/lib/staff/duty'
import type { SignInWay } from './sign-in-kinds'

/** What a session still needs before anything but its owner's own account opens. */
export type Lack = 'second-factor' | 'acknowledgement'

/** The version in force of what everybody reads and agrees to before they see a case. */
export const versionInForce: Record<Acknowledged, number> = { 'code-of-conduct': 1, training: 1 }

type Facts = { how: SignInWay; secondFactorAt: Date | null; agreed: readonly { kind: string; version: number }[] }

/**
 * What is missing, the first thing first, or null. A passkey is two proofs in one (the device, and a finger or a PIN that
 * it asked for), and what another house asked for at single sign-on is its own affair.
 */
export function lackOf({ how, secondFactorAt, agreed }: Facts, secondFactorAsked: boolean): Lack | null {
  const whole = how === 'passkey' || how === 'single-sign-on' || secondFactorAt !== null
  if (secondFactorAsked && !whole) return 'second-factor'
  const knows = (kind: Acknowledged) => agreed.some(one => one.kind === kind && one.version >= versionInForce[kind])
  return acknowledged.every(knows) ? null : 'acknowledgement'
}
