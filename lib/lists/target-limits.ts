import type { Target } from '@/lib/cases/target'
import { type TargetItem, targetItems } from './defaults/targets'

const mostWorkingDays = 60
const mostTimes = 3
/** Somebody waits for these two afraid: they may not slip far. Nor may what runs in hours, since it is urgent. */
const firstAnswers: readonly Target[] = ['T2', 'T3']

/** The most a target may be set to, in its own unit; undefined where it is not for us to set: at once is at once. */
export function mostOf({ code, unit }: Pick<TargetItem, 'code' | 'unit'>): number | undefined {
  const usual = targetItems.find(item => item.code === code)?.amount ?? 1
  if (unit === 'at_once') return undefined
  return unit === 'clock_hours' || firstAnswers.includes(code) ? usual * mostTimes : mostWorkingDays
}

/** Why a target may not be set to this, or undefined. */
export function targetProblem(item: Pick<TargetItem, 'code' | 'unit'>, amount: number): string | undefined {
  const most = mostOf(item)
  if (most === undefined) return 'This happens at once and cannot be set.'
  const units = item.unit === 'clock_hours' ? 'hours' : 'working days'
  if (amount >= 1 && amount <= most && Number.isInteger(amount)) return undefined
  return `Choose a whole number from 1 to ${most} ${units}.`
}

/** A version of the list with one target changed. What comes round keeps the new pace, and is never slower while the risk is High. */
export function withAmount(items: readonly TargetItem[], code: Target, amount: number): TargetItem[] {
  return items.map(item => {
    if (item.code !== code) return item
    const high = item.everyHigh === undefined ? {} : { everyHigh: Math.min(item.everyHigh, amount) }
    return { ...item, amount, ...(item.every !== undefined && { every: amount }), ...high }
  })
}
