/** Organisations whose people work with us: partners tell us of others with their agreement, contractors come to homes. */
export const agencyKinds = ['partner', 'contractor'] as const
export type AgencyKind = (typeof agencyKinds)[number]
