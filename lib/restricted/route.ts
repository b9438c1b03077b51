import { staffRoles } from '@/lib/access/staff-role'

/**
 * Who may be asked to receive a restricted record (domain §8.4): conduct (HR), contractor (the contract manager),
 * safeguarding, manager (a housing services manager), director (whom the directors named), secretary (the company secretary
 * or the chair), external (an investigator from outside).
 */
export const routeParts = [
  'conduct',
  'contractor',
  'safeguarding',
  'manager',
  'director',
  'secretary',
  'external',
] as const
export type RoutePart = (typeof routeParts)[number]

/** Whom something may be said about, as the ladder knows them: by their role, or a worker of another, or nobody knows. */
export const accusedKinds = [...staffRoles, 'contractor', 'partner', 'unknown'] as const
export type AccusedKind = (typeof accusedKinds)[number]

/** Why somebody is shut out of a record. What stands here is never shown to them. */
export const exclusionReasons = [
  'named',
  'close_to_named',
  'manager_of_named',
  'team_of_named',
  'agency_of_named',
  'unknown_worker',
  'tie',
  'declared',
] as const
export type ExclusionReason = (typeof exclusionReasons)[number]

/** Only closeness may be cleared again by whoever receives the record; who is named or said so themselves stays shut out. */
export const clearable = [
  'close_to_named',
  'manager_of_named',
  'team_of_named',
  'agency_of_named',
  'unknown_worker',
] as const

/** How somebody came to be let in. */
export const letInBy = ['route', 'named', 'glass'] as const
export type LetInBy = (typeof letInBy)[number]

/** What of a restricted case is open to them: all of it, or support and safety without the conduct process (domain §8.4). */
export const tracks = ['both', 'tenant'] as const
export type Track = (typeof tracks)[number]

/** How a colleague knows somebody, said by themselves once and for every later report. */
export const tieKinds = ['relative', 'friend', 'neighbour', 'own_home'] as const
export type TieKind = (typeof tieKinds)[number]
