import { accountRoutes } from './account-routes'
import { agencyRoutes } from './agency-routes'
import { auditRoutes } from './audit-routes'
import { caseRoutes } from './case-routes'
import { houseRoutes } from './house-routes'
import { peopleRoutes } from './people-routes'
import { restrictedRoutes } from './restricted-routes'
import type { Action } from './roles'
import { sessionRoutes } from './session-routes'
import { tracksRoutes } from './tracks-routes'
import { violentPersonsRoutes } from './violent-persons-routes'

/** Who may come in: everyone, whoever is signed in, or those whose role has one of these grants. */
export type Entry = 'everyone' | 'signed-in' | readonly Action[]

/**
 * Every page, route and action of the staff half with the grant it asks for: `path` for what answers a GET, `path#name`
 * for what changes something. A test fails for one that is missing here, and walks every role through all of them.
 */
export const staffRoutes: Readonly<Record<string, Entry>> = {
  '/staff/sign-in': 'everyone',
  '/staff/sign-in#signInAction': 'everyone',
  '/staff/sign-out#POST': 'everyone',
  '/staff': ['today.view'],
  '/staff/alarms/[alarmId]': ['alarm.answer'],
  '/staff/alarms/[alarmId]#answerAlarmAction': ['alarm.answer'],
  '/staff/absences': ['absence.record'],
  '/staff/absences#recordAbsenceAction': ['absence.record'],
  '/staff/absences#endAbsenceAction': ['absence.record'],
  '/staff/handovers': ['case.hand-over'],
  '/staff/handovers#handOverAction': ['case.hand-over'],
  '/staff/triage': ['report.list'],
  '/staff/triage/[reportId]': ['report.read', 'report.follow'],
  '/staff/triage/[reportId]#decideAction': ['report.decide'],
  '/staff/triage/[reportId]/classification': ['report.classify'],
  '/staff/triage/[reportId]/classification#classifyAction': ['report.classify'],
  '/staff/triage/[reportId]/perceptions': ['report.classify'],
  '/staff/triage/[reportId]/perceptions#addPerceptionAction': ['report.classify'],
  '/staff/triage/[reportId]/additions': ['report.translate'],
  '/staff/triage/[reportId]/additions#addToReportAction': ['report.translate'],
  '/staff/triage/[reportId]/translations': ['report.translate'],
  '/staff/triage/[reportId]/translations#translateAction': ['report.translate'],
  '/staff/triage/[reportId]/patterns': ['pattern.answer'],
  '/staff/triage/[reportId]/patterns#answerReportMatchAction': ['pattern.answer'],
  '/staff/triage/[reportId]/second-opinion': ['report.agree'],
  '/staff/triage/[reportId]/second-opinion#answerOrdinaryAction': ['report.agree'],
  '/staff/triage/[reportId]/messages': ['report.message'],
  '/staff/triage/[reportId]/messages#replyToReportAction': ['report.message'],
  '/staff/triage/[reportId]/evidence': ['report.evidence'],
  '/staff/triage/[reportId]/evidence/[itemId]': ['report.evidence'],
  '/staff/triage/[reportId]/evidence/[itemId]#recordReportEvidenceAction': ['report.evidence-record'],
  '/staff/triage/[reportId]/evidence/[itemId]/clean/[part]': ['report.evidence'],
  '/staff/triage/[reportId]/evidence/[itemId]/original#POST': ['report.evidence-original'],
  '/staff/triage/[reportId]/referral': ['report.refer'],
  '/staff/triage/[reportId]/referral#recordReferralAction': ['report.refer'],
  '/staff/oversight/cases': ['case.oversee'],
  '/staff/oversight/evidence': ['evidence.oversee'],
  '/staff/oversight/perpetrators': ['pattern.oversee'],
  '/staff/oversight/places': ['pattern.oversee'],
  '/staff/oversight/messages': ['statistics.view'],
  '/staff/oversight/survey': ['survey.view'],
  '/staff/administration/centres': ['centre.manage'],
  '/staff/administration/centres#addCentreAction': ['centre.manage'],
  '/staff/administration/centres#replaceCodeAction': ['centre.manage'],
  '/staff/administration/centres#switchCentreAction': ['centre.manage'],
  '/staff/administration/centres/[centreId]/card': ['centre.manage'],
  '/staff/administration/catalogue': ['catalogue.keep'],
  '/staff/administration/catalogue/new': ['catalogue.keep'],
  '/staff/administration/catalogue/new#addEntryAction': ['catalogue.keep'],
  '/staff/administration/catalogue/[code]': ['catalogue.keep'],
  '/staff/administration/catalogue/[code]#confirmEntryAction': ['catalogue.keep'],
  '/staff/administration/catalogue/[code]#correctEntryAction': ['catalogue.keep'],
  '/staff/administration/catalogue/[code]#takeOutEntryAction': ['catalogue.keep'],
  '/staff/administration/review-rules': ['review-rule.change'],
  '/staff/administration/review-rules#changeReviewRuleAction': ['review-rule.change'],
  '/staff/administration/targets': ['target.change'],
  '/staff/administration/targets#changeTargetAction': ['target.change'],
  '/staff/administration/outbox': ['outgoing.oversee'],
  '/staff/administration/outbox#tryAgainAction': ['outgoing.oversee'],
  '/staff/administration/outbox#cancelOutgoingAction': ['outgoing.oversee'],
  '/staff/administration/policy': ['policy.publish'],
  '/staff/administration/policy#publishPolicyAction': ['policy.publish'],
  '/staff/policy-requests': ['policy.answer-request'],
  '/staff/policy-requests#enterRequestAction': ['policy.answer-request'],
  '/staff/policy-requests/[requestId]': ['policy.answer-request'],
  '/staff/policy-requests/[requestId]#finishRequestAction': ['policy.answer-request'],
  '/staff/reports': ['report.create'],
  '/staff/reports/new': ['report.create'],
  '/staff/reports/new#enterReportAction': ['report.create'],
  '/staff/calendar': ['calendar.own'],
  '/staff/calendar#makeFeedAction': ['calendar.own'],
  '/staff/calendar#endFeedAction': ['calendar.own'],
  '/staff/calendar/[token]/feed.ics': 'everyone',
  '/staff/filters#POST': ['case.list', 'report.list'],
  '/staff/search': ['search.use'],
  '/staff/search/words#POST': ['search.use'],
  ...restrictedRoutes,
  ...auditRoutes,
  ...caseRoutes,
  ...tracksRoutes,
  ...violentPersonsRoutes,
  ...accountRoutes,
  ...sessionRoutes,
  ...peopleRoutes,
  ...houseRoutes,
  ...agencyRoutes,
}
