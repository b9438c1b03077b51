/** Who perceives hostility or prejudice (domain §0 rule 1): the victim or any other person, staff included. */
export const perceivers = ['victim', 'witness', 'reporter', 'partner', 'staff', 'other'] as const
/** Real, presumed, or by association (domain §2.1). Nobody has to say what they are. */
export const perceptionBases = ['actual', 'perceived', 'association', 'unknown'] as const

export type Perceiver = (typeof perceivers)[number]
export type PerceptionBasis = (typeof perceptionBases)[number]

export const perceiverNames: Record<Perceiver, string> = {
  victim: 'The person it happened to',
  witness: 'A witness',
  reporter: 'Whoever told us',
  partner: 'A partner organisation',
  staff: 'One of our staff',
  other: 'Somebody else',
}

export const perceptionBasisNames: Record<PerceptionBasis, string> = {
  actual: 'Who they are',
  perceived: 'What somebody takes them to be',
  association: 'Somebody they belong to or are close to',
  unknown: 'Not known, and nobody has to say',
}

/** Decisions that one person never takes alone. */
export const secondOpinionKinds = ['ordinary_asb', 'malicious', 'declassify', 'lower_risk', 'override_consent'] as const
export type SecondOpinionKind = (typeof secondOpinionKinds)[number]
export const secondOpinionAnswers = ['agreed', 'refused'] as const
export type SecondOpinionAnswer = (typeof secondOpinionAnswers)[number]

/** What staff add to a report. The words of the report itself are never edited. */
export const additionKinds = ['addition', 'translation'] as const
export type AdditionKind = (typeof additionKinds)[number]

/** How an alleged perpetrator stands to us (domain §2.7): what is possible follows from it (§5.5). */
export const perpetratorTypes = [
  'tenant',
  'leaseholder_or_shared_owner',
  'household_member',
  'visitor',
  'neighbour_not_ours',
  'staff',
  'contractor',
  'partner_agency_worker',
  'unknown',
  'group',
] as const
export type PerpetratorType = (typeof perpetratorTypes)[number]
