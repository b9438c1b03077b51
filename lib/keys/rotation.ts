import { createHash } from 'node:crypto'
import { asText, type Entry } from './key-list'

/** The keys that can be changed without losing anything. */
export const changeable = ['ENCRYPTION_KEY', 'NEXTAUTH_SECRET', 'CASEWORK_PRIVATE_KEY'] as const
export type Changeable = (typeof changeable)[number]

/**
 * What a change of a key needs next. `add`: make a new one that every process can read with before any writes with it.
 * `use`: write with it. `renew`: what the old one wrote is written anew. `drop`: nothing was left to, so the old one goes.
 */
export type Step = 'add' | 'use' | 'renew' | 'drop'

/** Pure: from the list as it stands, newest first, where the change of a key has got to. */
export function nextStep(entries: readonly Entry[]): Exclude<Step, 'drop'> {
  if (entries.length === 1) return 'add'
  return entries[0]?.[0] === highest(entries) ? 'renew' : 'use'
}

/** The list after a step that changes it. `made` is the new secret, for `add` only. */
export function afterStep(entries: readonly Entry[], step: Exclude<Step, 'renew'>, made: string): string {
  if (step === 'add') return asText([...entries, [highest(entries) + 1, made]])
  const newestFirst = [...entries].sort(([a], [b]) => b - a)
  return asText(step === 'use' ? newestFirst : newestFirst.slice(0, 1))
}

/** Eight letters by which two people can tell that they hold the same key, and nothing of it. */
export const nameOf = (value: string): string => createHash('sha256').update(value).digest('hex').slice(0, 8)

const highest = (entries: readonly Entry[]) => Math.max(...entries.map(([version]) => version))
