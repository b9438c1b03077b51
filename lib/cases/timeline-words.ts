import { shortDateTime } from '@/lib/clock/format'
import { type ConsentAnswer, type ConsentPurpose, consentAnswerNames, consentPurposeNames } from '@/lib/people/consent'
import { type PersonRole, personRoleNames, type WishToProceed, wishNames } from '@/lib/people/person'
import { type OfferDecision, offerDecisionNames } from '@/lib/support/offer'
import type { CaseEventKind } from './case'
import type { CaseFile } from './file'
import { type Target, targetNames } from './target'
import { caseworkWords } from './timeline-casework'
import { type Say, sentence, staffName, who } from './timeline-said'

/** One function a kind. Notes and contacts have rows of their own, so a clock met by a contact is said only there. */
export const eventWords: Record<CaseEventKind, Say> = {
  report_received: (file, { report }) => ({ kind: 'report', heading: `Report received${reference(file, report)}` }),
  case_opened: () => ({ kind: 'decision', heading: 'Case opened' }),
  report_joined: (file, { report }) => ({
    kind: 'report',
    heading: `Report joined to this case${reference(file, report)}`,
  }),
  assigned: (file, { officer, deputy }) => ({
    kind: 'decision',
    heading: 'Assigned',
    body: assigned(file, officer, deputy),
  }),
  person_added: (file, { person, role }) => ({
    kind: 'note',
    heading: `Person added: ${who(file, person)}`,
    body: role && personRoleNames[role as PersonRole],
  }),
  wish_recorded: (file, { person, wish }) => ({
    kind: 'contact',
    heading: `What ${who(file, person)} wants recorded`,
    body: `${wishNames[wish as WishToProceed]}. Support goes on either way.`,
  }),
  safe_contact_recorded: (file, { person }) => ({
    kind: 'safety',
    heading: `Safe contact recorded: ${who(file, person)}`,
  }),
  offer_made: (file, { offer, person, decision }) => ({
    kind: 'support',
    heading: `Offered to ${who(file, person)}: ${offerName(file, offer)}`,
    body: decisionWords(decision),
  }),
  offer_decided: (file, { offer, person, decision }) => ({
    kind: 'support',
    heading: `${offerName(file, offer)}: ${decisionWords(decision).toLowerCase()}`,
    body: `Answered by ${who(file, person)}`,
  }),
  clock_met: (_, { target, how }) => (how ? undefined : { kind: 'decision', heading: `${targetName(target)} met` }),
  clock_deferred_for_safety: (file, { clock, until }) => ({
    kind: 'safety',
    heading: `${clockName(file, clock)} deferred for safety`,
    body: moved(until, 'Not a breach.'),
  }),
  consent_recorded: (file, { person, purpose, answer }) => ({
    kind: 'contact',
    heading: `${sentence(who(file, person))} was asked: ${purposeName(purpose)}`,
    body: consentAnswerNames[answer as ConsentAnswer],
  }),
  consent_withdrawn: (file, { person, purpose }) => ({
    kind: 'safety',
    heading: `${sentence(who(file, person))} took back their agreement: ${purposeName(purpose)}`,
    body: 'Nothing more is shared.',
  }),
  data_shared: (file, { person, purpose }) => ({
    kind: 'decision',
    heading: `Shared with the agreement of ${who(file, person)}: ${purposeName(purpose)}`,
  }),
  evidence_added: () => ({ kind: 'decision', heading: 'Evidence was added' }),
  original_opened: () => ({ kind: 'safety', heading: 'An original was opened', body: 'Its reason is with the item.' }),
  ...caseworkWords,
  clock_asked_to_wait: (file, { clock, until }) => ({
    kind: 'safety',
    heading: `${clockName(file, clock)}: they asked us to wait`,
    body: moved(until, 'Not a breach.'),
  }),
}

function reference(file: CaseFile, reportId: string | undefined) {
  const report = file.reports.find(({ id }) => id === reportId)
  return report ? `: ${report.reference}` : ''
}

const assigned = (file: CaseFile, officer: string | undefined, deputy: string | undefined) =>
  [officer && `Officer ${staffName(file, officer)}.`, deputy && `Deputy ${staffName(file, deputy)}.`]
    .filter(Boolean)
    .join(' ')

const offerName = (file: CaseFile, offerId: string | undefined) =>
  file.offers.find(({ id }) => id === offerId)?.name ?? 'support'

const clockName = (file: CaseFile, clockId: string | undefined) =>
  targetName(file.clocks.find(({ id }) => id === clockId)?.target)

const targetName = (target: string | undefined) => targetNames[target as Target] ?? 'Clock'
const purposeName = (purpose: string | undefined) => consentPurposeNames[purpose as ConsentPurpose]?.toLowerCase() ?? ''
const decisionWords = (decision: string | undefined) => offerDecisionNames[decision as OfferDecision] ?? ''
const moved = (until: string | undefined, rest: string) =>
  until ? `Now ${shortDateTime(new Date(until))}. ${rest}` : rest
