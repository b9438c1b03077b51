/** Why somebody's cases went to somebody else. */
export const handoverReasons = ['absence', 'leaving', 'workload', 'conflict'] as const
export type HandoverReason = (typeof handoverReasons)[number]

export const handoverReasonNames: Record<HandoverReason, string> = {
  absence: 'They are away',
  leaving: 'They leave',
  workload: 'They have too much',
  conflict: 'They know somebody in it',
}
