import { type BandSource, type RiskBand, riskBands } from './risk'
import { type Scored, scoredBand } from './scoring'

export type BandFacts = Scored & {
  /** What the officer chose beside the score: raised freely, or judged where they did not want to be asked. */
  chosen?: RiskBand | undefined
  declined?: boolean
  /** The band of the assessment before this one. */
  previous?: RiskBand | undefined
  /** A manager, who gave a reason. */
  mayLower: boolean
}
/** `held`: it came out lower than before and stays where it was until a manager decides. */
export type DecidedBand = { band: RiskBand; source: BandSource; held: boolean }

export const rankOf = (band: RiskBand): number => riskBands.indexOf(band)
export const isLower = (band: RiskBand, than: RiskBand): boolean => rankOf(band) < rankOf(than)

/**
 * The band of a new assessment (domain §3.5). An officer may raise it freely; no band falls but by a manager with a
 * reason. Without one a lower result stands at the band before it, and says so.
 */
export function decideBand(facts: BandFacts): DecidedBand {
  const { previous, mayLower } = facts
  const came = ownBand(facts)
  if (!previous || !isLower(came.band, previous)) return { ...came, held: false }
  if (mayLower) return { band: came.band, source: 'lowered', held: false }
  return { band: previous, source: 'raised', held: true }
}

/** Why a band may not be lowered to this one, or undefined where a manager may. */
export function loweringProblem(newest: Scored & { band: RiskBand }, to: RiskBand): string | undefined {
  if (!isLower(to, newest.band)) return 'Choose a band lower than the one they have.'
  if (newest.overrides.length > 0)
    return 'Something was ticked that makes the risk High whatever the score. Assess again if it no longer holds.'
  if (!newest.complete && to === 'standard')
    return 'The assessment is not complete, so it cannot be Standard. Assess again with every question.'
}

function ownBand(facts: BandFacts): Omit<DecidedBand, 'held'> {
  const { chosen, declined, overrides } = facts
  const scored = scoredBand(facts)
  if (overrides.length > 0) return { band: 'high', source: 'override' }
  if (declined) return { band: chosen === 'high' ? 'high' : 'medium', source: 'judged' }
  if (chosen && isLower(scored, chosen)) return { band: chosen, source: 'raised' }
  return { band: scored, source: 'score' }
}
