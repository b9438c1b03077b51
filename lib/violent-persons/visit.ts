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
