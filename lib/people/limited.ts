/** What stands where the name of somebody would, whose name is kept to a few (domain §9 S10). */
export const limitedName = 'A member of staff'

type Person = { victimType: string | null; identityLimited: boolean }

/** Only of one of ours to whom it happened, and once. */
export const mayBeLimited = ({ victimType, identityLimited }: Person): boolean =>
  victimType === 'staff' && !identityLimited
