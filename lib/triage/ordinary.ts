/** What decides whether anybody perceives hate in a report (domain §0 rule 1). */
export type Perceived = { grounds: readonly string[]; perceptions: number }
export type OrdinaryFacts = Perceived & {
  /** The newest classification by staff, if there is one. */
  classification?: readonly string[] | undefined
}

/** Whether anybody perceives hostility or prejudice: a ground they chose, not being sure, or a perception written down. */
export const perceivesHate = ({ grounds, perceptions }: Perceived): boolean =>
  perceptions > 0 || grounds.some(ground => ground !== 'none')

/** Why this is not ordinary anti-social behaviour, or undefined (domain §3.2): nobody perceives hate, and it is not harassment. */
export function ordinaryProblem({ classification = [], ...told }: OrdinaryFacts): string | undefined {
  if (perceivesHate(told))
    return 'Somebody perceives hostility or prejudice here, so it is a hate incident and not ordinary anti-social behaviour.'
  if (classification.length > 0)
    return 'This is classified as hate or harassment. Change how it is classified first, if that is wrong.'
  return undefined
}
