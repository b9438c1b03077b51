import { dueAt } from '@/lib/clock/working-days'
import { type TargetItem, targetItems } from '@/lib/lists/defaults/targets'
import type { Target } from './target'

/** The targets as they stood when a clock was started, and the days on which nobody works. */
export type TargetRules = { version: number; items: readonly TargetItem[]; closures: string[] }

const hour = 3_600_000

/** How long a target takes. One that a version leaves out is as it came. */
export function targetItem({ items }: Pick<TargetRules, 'items'>, target: Target): TargetItem {
  const found = items.find(({ code }) => code === target) ?? targetItems.find(({ code }) => code === target)
  if (!found) throw new Error('a target has an entry in the list')
  return found
}

/**
 * When a target is due that runs from a time (domain §3.10): the end of the n-th working day after it, 17:00 or its own
 * time, in England; or so many hours later, day and night.
 */
export function dueOf(rules: TargetRules, target: Target, from: Date): Date {
  const { unit, amount, at } = targetItem(rules, target)
  if (unit === 'at_once') return new Date(from)
  if (unit === 'clock_hours') return new Date(from.getTime() + amount * hour)
  return dueAt(from, amount, rules.closures, at)
}

/** When what comes round is due again, sooner while the risk is High (T8, T11, T12). */
export function againDueOf(rules: TargetRules, target: Target, from: Date, isHigh = false): Date {
  const { amount, every = amount, everyHigh = every } = targetItem(rules, target)
  return dueAt(from, isHigh ? everyHigh : every, rules.closures)
}

/** So many clock hours after a time, where the target has hours for an emergency. */
export function emergencyDueOf(rules: TargetRules, target: Target, from: Date): Date | undefined {
  const { emergencyHours } = targetItem(rules, target)
  return emergencyHours === undefined ? undefined : new Date(from.getTime() + emergencyHours * hour)
}
