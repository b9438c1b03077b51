import { findingNames } from '@/lib/cases/finding'
import { overrideReasonNames, policeStatusNames } from '@/lib/cases/police'
import { consentAnswerNames, consentPurposeNames } from '@/lib/people/consent'
import { actionSideNames } from '@/lib/plans/plan'
import { answersKept } from '@/lib/risk/queries'
import { riskBandNames } from '@/lib/risk/risk'
import type { ScreenAnswer } from '@/lib/safeguarding/screen'
import { screenAnswerNames, screenKindNames, screenOutcomeNames } from '@/lib/safeguarding/screen-words'
import { by, named, type Read, teller } from './read'
import { type Entry, passagesIn } from './record'

/** What we found out, weighed and decided. */
export const casework = (read: Read): Entry[] => [
  ...incidents(read),
  ...assessments(read),
  ...plans(read),
  ...actions(read),
  ...screens(read),
  ...checks(read),
  ...police(read),
  ...overrides(read),
  ...consents(read),
  ...findings(read),
  ...opinions(read),
]

/** One made of a report is whoever's report it is. */
const incidents = (read: Read): Entry[] =>
  read.file.incidents.map(row => ({
    ...{ id: `incidents/${row.id}`, at: row.happenedAt, by: by(read, row.recordedBy), of: teller(read, row.reportId) },
    heading: 'Incident',
    coded: Object.values(row.wording).join(', '),
    passages: passagesIn(`incidents/${row.id}`, { What: row.what, Where: row.place }),
  }))

const assessments = (read: Read): Entry[] =>
  read.extras.assessments.map(row => ({
    ...{ id: `risk_assessments/${row.id}`, at: row.at, by: by(read, row.byId), of: row.personId },
    heading: `Risk to ${named(read, row.personId)}: ${riskBandNames[row.band]}`,
    coded: answersKept(row)
      .map(({ words, answerWords, answer }) => `${words} ${answerWords || answer}`)
      .concat(`Score ${row.score}${row.declined ? '. They did not want to be asked' : ''}`)
      .join('\n'),
    passages: passagesIn(`risk_assessments/${row.id}`, { Reason: row.reason }),
  }))

const plans = (read: Read): Entry[] =>
  read.file.care.plans.map(row => ({
    ...{ id: `action_plans/${row.id}`, at: row.madeAt, by: by(read, row.madeBy), of: row.personId },
    heading: `Action plan with ${named(read, row.personId)}`,
    coded: `Next review on ${row.nextReviewOn}`,
    passages: passagesIn(`action_plans/${row.id}`, {
      ...{ 'What they want': row.wants, 'What worries them': row.worries },
      ...{ 'How evidence is taken': row.evidenceApproach, 'Not without asking': row.notWithoutAsking },
    }),
  }))

const actions = (read: Read): Entry[] =>
  read.file.care.actions.map(row => ({
    ...{ id: `plan_actions/${row.id}`, at: row.madeAt, by: by(read, row.madeBy) },
    of: read.file.care.plans.find(({ id }) => id === row.planId)?.personId ?? null,
    heading: `Action of the plan, for ${row.ownerName ?? actionSideNames[row.side].toLowerCase()}, due ${row.dueOn}`,
    coded: row.doneAt ? 'Done' : row.cancelledAt ? 'Struck out' : 'Open',
    passages: passagesIn(`plan_actions/${row.id}`, {
      ...{ What: row.what, 'Done by': row.owner },
      'Struck out because': row.cancelReason,
    }),
  }))

const screens = (read: Read): Entry[] =>
  read.file.care.screens.map(row => ({
    ...{ id: `safeguarding_screens/${row.id}`, at: row.at, by: by(read, row.byId), of: row.personId },
    heading: `${screenKindNames[row.kind]}, ${named(read, row.personId)}: ${screenOutcomeNames[row.outcome]}`,
    coded: Object.entries(row.answers)
      .map(([code, answer]) => `${row.wording[code] ?? code} ${screenAnswerNames[answer as ScreenAnswer] ?? answer}`)
      .join('\n'),
    passages: passagesIn(`safeguarding_screens/${row.id}`, {
      ...{ 'What they want': row.views, Reason: row.reason, 'Referred to': row.referredTo },
    }),
  }))

const checks = (read: Read): Entry[] =>
  read.file.care.checks.map(row => ({
    ...{ id: `mate_crime_checks/${row.id}`, at: row.at, by: by(read, row.byId), of: row.personId },
    heading: `Signs of mate crime looked for: ${named(read, row.personId)}`,
    coded: row.indicators.map(code => row.wording[code] ?? code).join('\n') || 'None found',
    passages: passagesIn(`mate_crime_checks/${row.id}`, { Note: row.note }),
  }))

const police = (read: Read): Entry[] =>
  read.file.police.map(row => ({
    ...{ id: `police_records/${row.id}`, at: row.recordedAt, by: by(read, row.recordedBy), of: row.personId },
    heading: `Police, ${named(read, row.personId)}: ${policeStatusNames[row.status]}`,
    passages: passagesIn(`police_records/${row.id}`, {
      ...{ Force: row.force, Method: row.method, Reference: row.reference, 'Police officer': row.policeOfficer },
    }),
  }))

const overrides = (read: Read): Entry[] =>
  read.file.care.overrides.map(row => ({
    ...{ id: `consent_overrides/${row.id}`, at: row.at, by: by(read, row.authorisedBy), of: row.personId },
    heading: `Consent of ${named(read, row.personId)} overridden: ${consentPurposeNames[row.purpose]}`,
    coded: `${overrideReasonNames[row.reasonCode]}. Asked by ${by(read, row.askedBy)}. ${row.toldFirst ? 'They were told first' : 'They were not told first'}`,
    passages: passagesIn(`consent_overrides/${row.id}`, { Reason: row.reason }),
  }))

const consents = (read: Read): Entry[] =>
  read.file.consents.map(row => ({
    ...{ id: `consents/${row.id}`, at: row.givenAt, by: by(read, row.recordedBy), of: row.personId },
    heading: `${named(read, row.personId)} was asked: ${consentPurposeNames[row.purpose]}`,
    coded: consentAnswerNames[row.answer],
    passages: [
      ...passagesIn(`consents/${row.id}`, { 'To whom': row.recipient, What: row.dataScope, Witness: row.witness }),
      ...row.shares.flatMap(share =>
        passagesIn(`consent_shares/${share.id}`, { 'Shared with': share.sharedWith, 'What was shared': share.what }),
      ),
    ],
  }))

const findings = (read: Read): Entry[] =>
  read.file.findings.map(row => ({
    ...{ id: `findings/${row.id}`, at: row.at, by: by(read, row.byId), of: null },
    heading: `Finding: ${findingNames[row.finding]}`,
    passages: passagesIn(`findings/${row.id}`, { Reason: row.reason }),
  }))

const opinions = (read: Read): Entry[] =>
  read.file.opinions.map(row => ({
    ...{
      id: `second_opinions/${row.id}`,
      at: row.proposedAt,
      by: by(read, row.proposedBy),
      of: row.detail.person ?? null,
    },
    heading: 'A second person was asked to agree',
    coded: row.answer
      ? `${row.answer === 'agreed' ? 'Agreed' : 'Not agreed'} by ${row.answerer ?? 'another'}`
      : 'Not answered',
    passages: passagesIn(`second_opinions/${row.id}`, { Reason: row.reason, 'Reason of the answer': row.answerReason }),
  }))
