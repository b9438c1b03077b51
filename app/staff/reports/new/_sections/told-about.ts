import { promiseWords } from '@/lib/clock/format'
import type { Answers } from '@/lib/reports/answers'
import type { Entered as Stored } from '@/lib/reports/entered-before'
import { canBeReached } from '@/lib/reports/intake'
import { answersThatApply, isDanger } from '@/lib/reports/journey'

/** What the person who typed a report is told after sending, as plain data. */
export type Entered = {
  reference: string
  receipt: string | null
  /** "5pm on Tuesday 29 December" */
  promised: string
  /** What is promised is their next safe time. */
  atSafeTime: boolean
  isLate: boolean
  already: boolean
  restricted: boolean
  danger: boolean
  reach: 'safely' | 'messages' | 'not_safely' | 'never'
}

/** The time of first contact runs from when we got the report: for one typed late it may be over before it is stored. */
export function toldAbout(stored: Stored, answers: Answers, wantsReceipt: boolean, now: Date): Entered {
  const { reference, receipt, promisedAt, atSafeTime, already, restricted } = stored
  const told = answersThatApply(answers)
  return {
    ...{ reference, receipt, atSafeTime, already, restricted },
    promised: promiseWords(promisedAt),
    isLate: promisedAt <= now,
    danger: isDanger(told),
    reach: reachOf(told, wantsReceipt),
  }
}

function reachOf(told: Answers, hasReceipt: boolean): Entered['reach'] {
  if (canBeReached(told)) return 'safely'
  if (hasReceipt) return 'messages'
  return told.level === 'anonymous' ? 'never' : 'not_safely'
}
