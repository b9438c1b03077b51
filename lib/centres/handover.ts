import { wipes } from './centre'

/**
 * How far a receipt has gone from whoever typed to the person it belongs to. `waiting`: nobody has seen it; `shown`:
 * until then, once; `over`: it was closed, or not wanted. We cannot see who presses.
 */
export type Handover = { state: 'waiting' } | { state: 'shown'; until: string } | { state: 'over' }

/** What was pressed: show it, show it longer, or do not. */
export const handoverMoves = ['show', 'longer', 'none'] as const
export type HandoverMove = (typeof handoverMoves)[number]

/** May the receipt be on the page now? Without a hand-over it may. */
export function mayShow(handover: Handover | undefined, now: Date): boolean {
  if (!handover) return true
  return handover.state === 'shown' && new Date(handover.until) > now
}

/** What a hand-over becomes. Shown once: whoever presses again later finds it over, and only what is shown can be shown longer. */
export function nextHandover(handover: Handover, move: HandoverMove, now: Date): Handover {
  const begins = handover.state === 'waiting' && move === 'show'
  const goesOn = move === 'longer' && mayShow(handover, now)
  if (begins || goesOn) return { state: 'shown', until: new Date(now.getTime() + wipes.receipt * 1000).toISOString() }
  return move !== 'none' && mayShow(handover, now) ? handover : { state: 'over' }
}

/** Whole seconds that it may still be shown. */
export function secondsLeft(handover: Handover | undefined, now: Date): number {
  if (handover?.state !== 'shown') return 0
  return Math.max(0, Math.ceil((new Date(handover.until).getTime() - now.getTime()) / 1000))
}
