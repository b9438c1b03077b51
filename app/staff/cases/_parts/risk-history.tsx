import { RiskTrend, type TrendPoint } from '@/components/case/risk-trend'
import type { CareAssessment } from '@/lib/cases/care'
import type { CaseFile, FilePerson } from '@/lib/cases/file'
import { shortDateTime } from '@/lib/clock/format'
import { nameOrRole } from '@/lib/people/person'
import { riskBandNames } from '@/lib/risk/risk'

/** Every assessment of one person, drawn and as a table. */
export function RiskHistory({ file, person }: { file: CaseFile; person: FilePerson }) {
  return <RiskTrend name={nameOrRole(person)} points={theirAssessments(file, person).toReversed().map(pointOf)} />
}

/** Newest first. */
export const theirAssessments = ({ care }: CaseFile, { id }: FilePerson): CareAssessment[] =>
  care.assessments.filter(({ personId }) => personId === id)

/** How the band came about, in a few words; nothing where it is simply that of the score. */
export function sourceWords({ bandSource, complete, declined }: CareAssessment): string {
  const how = {
    score: '',
    override: 'Something makes it High whatever the score.',
    raised: 'Above its score.',
    judged: 'Judged by the officer.',
    lowered: 'Lowered by a manager.',
  }[bandSource]
  const missing = declined ? 'They did not want to be asked.' : complete ? '' : 'Not complete.'
  return [missing, how].filter(Boolean).join(' ')
}

function pointOf(one: CareAssessment): TrendPoint {
  const { id, at, score, band, by, reason } = one
  const note = [sourceWords(one), reason].filter(Boolean).join(' ')
  return { id, score, by, level: band, when: shortDateTime(at), ...(note && { note }) }
}

export const bandWords = (band: CareAssessment['band']) => riskBandNames[band].toLowerCase()
