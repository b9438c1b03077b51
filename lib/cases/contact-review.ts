type Contact = { contactedAt: Date; wasSafe: boolean | null }

/** A contact was not safe, and nobody has asked since what is (domain §6.8). `theirs` is of one person, in any order. */
export function needsSafetyReview(theirs: readonly Contact[], safe: { recordedAt: Date } | undefined): boolean {
  const newest = [...theirs].sort((a, b) => b.contactedAt.getTime() - a.contactedAt.getTime())[0]
  return newest?.wasSafe === false && (!safe || safe.recordedAt <= newest.contactedAt)
}
