/** What is missing before anybody speaks to the alleged perpetrator, as the database says it (domain §0 rule 9). */
export const approachCodes = ['no_victim', 'not_assessed', 'not_agreed'] as const
export type ApproachCode = (typeof approachCodes)[number]

/** The same in words, for whoever would have spoken to them. */
export const approachProblem: Record<ApproachCode, string> = {
  no_victim:
    'This case has no victim yet. Find out who it is about, and ask them, before anybody speaks to the alleged perpetrator.',
  not_assessed:
    'Nobody speaks to the alleged perpetrator before a risk assessment of every victim. One is still missing.',
  not_agreed:
    'Nobody speaks to the alleged perpetrator before every victim has agreed to it, or consent was overridden by two people.',
}

/** Added where it is tried: what happened is still worth knowing. */
export const ifItHappened = 'If it happened, write a note and tell your manager.'
