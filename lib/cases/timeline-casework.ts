import { shortDateTime } from '@/lib/clock/format'
import { type ConsentPurpose, consentPurposeNames } from '@/lib/people/consent'
import { type RiskBand, riskBandNames } from '@/lib/risk/risk'
import type { CaseEventKind, CaseStatus } from './case'
import { caseStatusNames } from './case'
import { type Finding, findingNames } from './finding'
import { type PoliceStatus, policeStatusNames } from './police'
import { type Target, targetNames } from './target'
import { caseFileWords } from './timeline-case-file'
import { closingWords } from './timeline-closing'
import { patternWords } from './timeline-patterns'
import { restrictedWords } from './timeline-restricted'
import { type Say, staffName, who } from './timeline-said'
import { supportWords } from './timeline-support'

/** What casework writes on a timeline, one function a kind. */
export const caseworkWords = {
  status_moved: (_, { to }) => ({ kind: 'decision', heading: `Stage: ${caseStatusNames[to as CaseStatus] ?? ''}` }),
  hold_set: (_, { hold }) => ({ kind: 'decision', heading: holdWords[hold ?? ''] ?? 'Put on hold' }),
  hold_lifted: (_, { hold }) => ({
    kind: 'decision',
    heading: `No longer: ${lower(holdWords[hold ?? ''] ?? 'on hold')}`,
  }),
  incident_recorded: (_, { at }) => ({ kind: 'report', heading: `Incident recorded${on(at)}` }),
  diary_entry_taken: (file, { person }) => ({ kind: 'report', heading: `Diary entry of ${who(file, person)}` }),
  conflict_declared: () => ({
    kind: 'safety',
    heading: 'A conflict was declared',
    body: 'Whoever it is about no longer works on this case.',
  }),
  /** Whoever is shut out of the other case is not told that there is one. */
  case_linked: (file, detail) =>
    file.links.some(({ other }) => other.id === detail.other)
      ? { kind: 'decision', heading: 'Linked to another case' }
      : undefined,
  police_recorded: (file, { person, status }) => ({
    kind: 'decision',
    heading: `Police, ${who(file, person)}: ${lower(policeStatusNames[status as PoliceStatus] ?? '')}`,
  }),
  consent_overridden: (file, { person, purpose }) => ({
    kind: 'safety',
    heading: `Consent of ${who(file, person)} was overridden: ${lower(consentPurposeNames[purpose as ConsentPurpose] ?? '')}`,
  }),
  finding_made: (_, { finding }) => ({
    kind: 'decision',
    heading: `Finding: ${findingNames[finding as Finding] ?? ''}`,
  }),
  second_opinion_asked: () => ({ kind: 'decision', heading: 'A second person was asked to agree' }),
  second_opinion_given: (_, { answer }) => ({
    kind: 'decision',
    heading: answer === 'agreed' ? 'A second person agreed' : 'A second person did not agree',
  }),
  classified: () => ({ kind: 'decision', heading: 'Classified' }),
  perception_added: () => ({ kind: 'report', heading: 'A perception was recorded' }),
  risk_assessed: (file, { person, band }) => ({
    kind: 'safety',
    heading: `Risk to ${who(file, person)}: ${bandOf(band)}`,
  }),
  risk_lowered: (file, { person, band }) => ({
    kind: 'safety',
    heading: `Risk to ${who(file, person)} lowered by a manager: ${bandOf(band)}`,
  }),
  plan_made: (file, { person }) => ({ kind: 'decision', heading: `Action plan made with ${who(file, person)}` }),
  plan_given: (file, { person }) => ({ kind: 'contact', heading: `Action plan given to ${who(file, person)}` }),
  action_done: () => ({ kind: 'decision', heading: 'An action of the plan was done' }),
  action_struck_out: () => ({ kind: 'decision', heading: 'An action of the plan was struck out' }),
  safeguarding_screened: (file, { person, outcome }) => ({
    kind: 'safety',
    heading: `Safeguarding, ${who(file, person)}: ${screenWords[outcome ?? ''] ?? 'screened'}`,
  }),
  mate_crime_checked: (file, { person }) => ({
    kind: 'safety',
    heading: `Signs of mate crime looked for: ${who(file, person)}`,
  }),
  safe_contact_locked: (file, { person }) => ({
    kind: 'safety',
    heading: `Safe contact locked: ${who(file, person)}`,
    body: 'Only a manager may loosen it.',
  }),
  interpreter_booked: (file, { person }) => ({
    kind: 'support',
    heading: `Interpreter booked for ${who(file, person)}`,
  }),
  graffiti_photographed: () => ({ kind: 'decision', heading: 'Graffiti photographed' }),
  graffiti_removed: () => ({ kind: 'decision', heading: 'Graffiti removed' }),
  clock_started: (_, { target }) => ({
    kind: 'decision',
    heading: `Clock started: ${targetNames[target as Target] ?? ''}`,
  }),
  handed_over: (file, { from, to }) => ({
    kind: 'decision',
    heading: 'Handed over',
    body: `From ${staffName(file, from)} to ${staffName(file, to)}.`,
  }),
  alarm_answered: () => ({ kind: 'safety', heading: 'The duty manager answered the call' }),
  manager_reviewed: () => ({ kind: 'decision', heading: 'Reviewed by a manager' }),
  ...supportWords,
  ...closingWords,
  ...restrictedWords,
  ...caseFileWords,
  ...patternWords,
} satisfies Partial<Record<CaseEventKind, Say>>

const holdWords: Record<string, string> = {
  police: 'On hold for the police',
  victim: 'On hold because they asked us to',
  legal: 'With legal',
}
const screenWords: Record<string, string> = {
  refer: 'referred',
  no_referral: 'no referral',
  more_to_find_out: 'more to find out',
}

const bandOf = (band: string | undefined) => riskBandNames[band as RiskBand] ?? ''
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const on = (at: string | undefined) => (at ? `: ${shortDateTime(new Date(at))}` : '')
