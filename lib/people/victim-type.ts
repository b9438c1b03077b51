/** How somebody to whom support is owed stands to us (domain C-1.2): support is owed to each of them alike. */
export const victimTypes = [
  'resident',
  'household_member',
  'visitor',
  'neighbour_not_ours',
  'staff',
  'contractor',
  'community',
] as const
export type VictimType = (typeof victimTypes)[number]

export const victimTypeNames: Record<VictimType, string> = {
  resident: 'Our resident',
  household_member: 'In a household of ours',
  visitor: 'A visitor',
  neighbour_not_ours: 'A neighbour in a home that is not ours',
  staff: 'One of our staff',
  contractor: 'Works for a contractor of ours',
  community: 'A group or community',
}

/** Somebody we, or a contractor of ours, sent to work: owed what an employer owes besides, the same day (domain §4.1). */
export const isOurs = (type: VictimType | null | undefined): boolean => type === 'staff' || type === 'contractor'
