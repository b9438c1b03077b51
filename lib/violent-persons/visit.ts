/** Why somebody goes to a home. */
export const visitPurposes = [
  'repair',
  'inspection',
  'tenancy_visit',
  'support_visit',
  'safety_check',
  'other',
] as const
export type VisitPurpose = (typeof visitPurposes)[number]

export const visitPurposeNames: Record<VisitPurpose, string> = {
  repair: 'A repair',
  inspection: 'An inspection',
  tenancy_visit: 'A tenancy visit',
  support_visit: 'A support visit',
  safety_check: 'A safety check',
  other: 'Something else',
}

/** The control measures that stand at a home: codes, words, until when, and whether of this home or of its block. */
export type Control = { code: string; words: string; until: Date; here: boolean; forContractors: boolean }

/** What must still be taken on before this visit is booked. Nothing in an emergency, which is never blocked (domain §5.7). Pure. */
export function missingControls(controls: readonly Control[], taken: readonly string[], emergency: boolean): Control[] {
  return emergency ? [] : controls.filter(({ code, here }) => here && !taken.includes(code))
}

const day = 86_400_000

/** A visit stands in the lists until the day after it; from then on it is over. Pure. */
export const isOver = (forAt: Date, now: Date): boolean => forAt.getTime() <= now.getTime() - day
