/** How far a measure that makes somebody safer at home has come. Its kinds are a list with versions (`measures`). */
export const measureStates = ['asked', 'ordered', 'done', 'struck_out'] as const
export type MeasureState = (typeof measureStates)[number]

/** Asked for, ordered, done or struck out, as its dates say. */
export function measureState(of: {
  orderedAt: Date | null
  completedAt: Date | null
  cancelledAt: Date | null
}): MeasureState {
  if (of.cancelledAt) return 'struck_out'
  if (of.completedAt) return 'done'
  return of.orderedAt ? 'ordered' : 'asked'
}
