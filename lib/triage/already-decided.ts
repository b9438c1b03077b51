import { dateTimeWords, timeWords } from '@/lib/clock/format'
import { localDate } from '@/lib/clock/local'
import { decisionFacts, type TriageDecision } from './decision'

type Earlier = { name: string; decision: TriageDecision; decidedAt: Date }

/** What the second of two is told: who decided, when, and what. Their own words are kept in the form. */
export function alreadyDecided({ name, decision, decidedAt }: Earlier, now: Date): string {
  const today = localDate(decidedAt) === localDate(now)
  const when = today ? `at ${timeWords(decidedAt)}` : `on ${dateTimeWords(decidedAt)}`
  return `${name} decided this ${when}: ${decisionFacts[decision].label}. Your decision was not recorded; what you wrote is still here.`
}
