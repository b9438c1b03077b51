/** What stands where the name of somebody would, whose name is kept to a few (domain §9 S10). */
export const limitedName = 'A member of staff'

/** May these be the names of one person? A word in common is enough: it is better to keep one name too many. */
export const isSameName = (one: readonly string[], other: readonly string[]): boolean =>
  one.some(word => other.includes(word))

type Person = { victimType: string | null; identityLimited: boolean }

/** Only of one of ours to whom it happened, and once. */
export const mayBeLimited = ({ victimType, identityLimited }: Person): boolean =>
  victimType === 'staff' && !identityLimited
