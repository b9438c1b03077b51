import { shortDate } from '@/lib/clock/format'
import type { WitnessChoice } from './witness'

/** Ways in which they sign nothing. */
export const signsNothing: readonly WitnessChoice[] = ['professional_witness', 'not_now']

export type Statement = {
  choice: WitnessChoice
  explainedAt: Date
  chosenAt: Date
  signedAt?: Date | null | undefined
}

/**
 * Why a choice may not be written down as it is told, or undefined where it may: explained first, chosen then, signed last,
 * and all of it over (domain §4.1: explained before signing). The database holds to the same.
 */
export function statementProblem({ choice, explainedAt, chosenAt, signedAt }: Statement, now: Date) {
  if ([explainedAt, chosenAt, signedAt].some(at => at && at > now)) return 'Record it once it has happened.'
  if (chosenAt < explainedAt) return 'It is explained first, and they choose then. Look at the times again.'
  if (!signedAt) return undefined
  if (signsNothing.includes(choice)) return 'With this choice they sign nothing.'
  if (signedAt < explainedAt) return 'Nobody signs before every way was explained to them.'
  return signedAt < chosenAt ? 'They choose first, and sign then. Look at the times again.' : undefined
}

/** "a statement without a name (explained 4 Dec, signed 5 Dec)" */
export function givenUnderWords({ explainedAt, signedAt }: Omit<Statement, 'choice' | 'chosenAt'>, words: string) {
  const signed = signedAt ? `, signed ${shortDate(signedAt)}` : ''
  return `${words.charAt(0).toLowerCase()}${words.slice(1)} (explained ${shortDate(explainedAt)}${signed})`
}

type Under = { choice: WitnessChoice }

/** What whoever may show this evidence to others must know first, from the choice it was given under. */
export function disclosureWarning(under: Under | undefined): string | undefined {
  return under
    ? warnings[under.choice]
    : 'No choice of theirs is attached to this. Ask how they want to help, and do not show it to anybody yet.'
}

const warnings: Record<WitnessChoice, string | undefined> = {
  open: undefined,
  hearsay: 'An officer tells it for them: leave out their name, and what shows who they are.',
  anonymous_exhibit:
    'Given without a name. Before anybody else sees it, ask: could only one neighbour know this? Leave out what shows who they are.',
  professional_witness: 'They give nothing themselves. Use what the professional witness saw, and not this.',
  not_now: 'They do not want to help as a witness now. Do not show it to anybody.',
}
