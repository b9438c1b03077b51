import { describe, expect, test } from 'vitest'
import { s5a, s6 } from '@/drizzle/seed/scenarios'
import { handingOver } from '@/lib/absences/handover-queries'
import { absencesShown } from '@/lib/absences/queries'
import type { Staff } from '@/lib/access/actor'
import { type Action, scopeOf } from '@/lib/access/roles'
import { staffRoles } from '@/lib/access/staff-role'
import { addAgency } from '@/lib/agencies/commands'
import { answerAlarm } from '@/lib/alarms/commands'
import { exportTrail } from '@/lib/audit/exporting'
import { nameHeadTo } from '@/lib/audit/head-commands'
import { openersOf, trail } from '@/lib/audit/queries'
import { blockedLately } from '@/lib/browser-reports/queries'
import { makeFeed } from '@/lib/calendar/commands'
import { askForFile } from '@/lib/case-files/commands'
import { changeReviewRule } from '@/lib/case-reviews/commands'
import { answerOnCase } from '@/lib/cases/agreeing'
import { deferForSafety } from '@/lib/cases/clock-commands'
import { addNote, assign } from '@/lib/cases/commands'
import { declareConflict } from '@/lib/cases/conflict-commands'
import { recordContact } from '@/lib/cases/contact-commands'
import { proposeDeclassify } from '@/lib/cases/declassify-proposal'
import { takeDiaryEntry } from '@/lib/cases/diary-commands'
import { caseFile } from '@/lib/cases/file'
import { recordFinding } from '@/lib/cases/finding-commands'
import { recordIncident } from '@/lib/cases/incident-commands'
import { bookInterpreter } from '@/lib/cases/interpreter-commands'
import { linkCase } from '@/lib/cases/link-commands'
import { caseList } from '@/lib/cases/list'
import { askOverride } from '@/lib/cases/override-commands'
import { caseOversight } from '@/lib/cases/oversight'
import { recordPolice } from '@/lib/cases/police-commands'
import { recordReview } from '@/lib/cases/review-commands'
import { moveCase } from '@/lib/cases/stage-commands'
import { switchCentre } from '@/lib/centres/commands'
import { answerChallenge, takeChallenge } from '@/lib/closing/challenges'
import { checkAfterwards } from '@/lib/closing/checking'
import { decideClosing } from '@/lib/closing/deciding'
import { proposeClosing } from '@/lib/closing/proposing'
import { surveyResults } from '@/lib/closing/survey-results'
import { settleSurvey } from '@/lib/closing/survey-settling'
import { addEvidence } from '@/lib/evidence/adding'
import { gallery } from '@/lib/evidence/gallery'
import { openOriginal } from '@/lib/evidence/original'
import { evidenceOversight } from '@/lib/evidence/oversight'
import { recordOf } from '@/lib/evidence/records'
import { changeTarget } from '@/lib/lists/target-commands'
import { reply } from '@/lib/messages/replying'
import { messageReturns } from '@/lib/messages/return-rate'
import { caseThreads, reportThread } from '@/lib/messages/thread'
import { sendMessage, tryAgain } from '@/lib/notifications/commands'
import { answerForCase } from '@/lib/patterns/commands'
import { hotSpots } from '@/lib/patterns/places'
import { addPerson, recordSafeContact, recordWish } from '@/lib/people/commands'
import { recordConsent } from '@/lib/people/consent-commands'
import { limitIdentity } from '@/lib/people/limited-commands'
import { makePlan } from '@/lib/plans/commands'
import { finishRequest } from '@/lib/policy/asking'
import { publishPolicy } from '@/lib/policy/publishing'
import { recordReferral } from '@/lib/referrals/recording'
import { enterReport } from '@/lib/reports/commands'
import { openConduct } from '@/lib/restricted/conduct-commands'
import { directoryShown } from '@/lib/restricted/directory-queries'
import { askGlass } from '@/lib/restricted/glass-commands'
import { glassToSee } from '@/lib/restricted/glass-queries'
import { decideInstruction } from '@/lib/restricted/instruction-commands'
import { caseLettingIn, reportLettingIn } from '@/lib/restricted/letting-in'
import { recuseFromReport, restrictCase, restrictReport } from '@/lib/restricted/restricting'
import { routeShown } from '@/lib/restricted/route-commands'
import { assessRisk, lowerBand } from '@/lib/risk/commands'
import { screenPerson } from '@/lib/safeguarding/commands'
import { search } from '@/lib/search/commands'
import { confirmEntry } from '@/lib/support/catalogue-commands'
import { decideOffer, offerSupport } from '@/lib/support/commands'
import { addToReport } from '@/lib/triage/additions'
import { answerOrdinary } from '@/lib/triage/agreeing'
import { classify } from '@/lib/triage/classifying'
import { decide } from '@/lib/triage/commands'
import { followReport } from '@/lib/triage/following'
import { triageQueue } from '@/lib/triage/queries'
import { reportAsTold } from '@/lib/triage/reading'
import { bookVisit } from '@/lib/violent-persons/booking'
import { decideMarker } from '@/lib/violent-persons/deciding'
import { proposeMarker } from '@/lib/violent-persons/proposing'
import { markerFile } from '@/lib/violent-persons/queries'
import { ownVisits } from '@/lib/violent-persons/visit-queries'
import { openedCase } from '../support/builders'
import { personIn } from '../support/casework'
import { testDatabase } from '../support/database'
import { office, told } from '../support/office'
import type { Coming } from './coming'

const database = await testDatabase()
const { staff, superuser } = await office(database)
const kase = await openedCase(staff.HSM, staff.ACM, s5a)
const report = await told(s6)
const id = crypto.randomUUID()
await superuser`update cases set classification = '{harassment,hate_incident}' where id = ${kase}`
const opinion = await proposeDeclassify(staff.ACM, kase, { remove: 'hate_incident', reason: 'To be refused' })
const override = await askOverride(staff.ACM, kase, (await personIn(staff.HSM, kase)).id, {
  ...{ purpose: 'tell_police', reasonCode: 'child', toldFirst: 'yes', reason: 'To be refused', whyNotTold: undefined },
})
/** Refused before anyone looks at what was sent. */
const anything = {} as never

async function* note() {
  yield Buffer.from('A note')
}

const attempts: Record<
  Exclude<
    Action,
    'today.view' | 'session.own' | 'tie.declare' | 'mailbox.add' | 'mailbox.change-receipt' | 'policy.ask' | Coming
  >,
  (actor: Staff) => Promise<unknown>
> = {
  'audit.view': actor => trail(actor, {}),
  'audit.export': actor => exportTrail(actor).next(),
  'audit.keep-head': actor => nameHeadTo(actor, {}),
  'house.set': actor => blockedLately(actor),
  'audit.tell': actor => openersOf(actor, kase),
  'report.create': actor => enterReport(actor, s5a, { channel: 'office', receivedAt: new Date() }, false),
  'report.follow': actor => followReport(actor, report),
  'report.list': actor => triageQueue(actor, anything),
  'report.read': actor => reportAsTold(actor, report),
  'report.decide': actor => decide(actor, report, anything),
  'agency.keep': actor => addAgency(actor, { name: id, kind: 'partner' } as never),
  'case.list': async actor => caseList(actor, anything),
  'case.read': actor => caseFile(actor, kase),
  'case.note': actor => addNote(actor, kase, anything),
  'marker.propose': actor => proposeMarker(actor, kase, id, anything),
  'marker.decide': actor => decideMarker(actor, id, anything),
  'marker.keep': actor => markerFile(actor, id),
  'visit.book': actor => bookVisit(actor, anything),
  'visit.own': actor => ownVisits(actor),
  'case.contact': actor => recordContact(actor, kase, anything),
  'case.assign': actor => assign(actor, kase, anything),
  'case.export': actor => askForFile(actor, kase, anything),
  'person.add': actor => addPerson(actor, kase, anything),
  'person.wish': actor => recordWish(actor, kase, id, anything),
  'person.safe-contact': actor => recordSafeContact(actor, kase, id, anything),
  'case.propose-closure': actor => proposeClosing(actor, kase, anything),
  'case.close': actor => decideClosing(actor, kase, anything),
  'case.take-challenge': actor => takeChallenge(actor, kase, anything),
  'case.answer-challenge': actor => answerChallenge(actor, kase, anything),
  'case.check-afterwards': actor => checkAfterwards(actor, kase, id, anything),
  'survey.settle': actor => settleSurvey(actor, kase, id, anything),
  'survey.view': actor => surveyResults(actor),
  'support.offer': actor => offerSupport(actor, kase, anything),
  'support.decide': actor => decideOffer(actor, kase, id, anything),
  'message.read': actor => caseThreads(actor, kase),
  'outgoing.send': actor => sendMessage(actor, kase, anything),
  'outgoing.oversee': actor => tryAgain(actor, id),
  'consent.record': actor => recordConsent(actor, kase, id, anything),
  'centre.manage': actor => switchCentre(actor, id, false),
  'statistics.view': async actor => messageReturns(actor),
  'message.send': actor => reply(actor, kase, anything),
  'report.message': actor => reportThread(actor, report),
  'evidence.read': actor => gallery(actor, { caseId: kase }),
  'evidence.add': actor => addEvidence(actor, kase, {} as never, { name: undefined, file: note() }),
  'evidence.record': actor => recordOf(actor, { caseId: kase }, id, anything),
  'evidence.open-original': actor => openOriginal(actor, { caseId: kase }, id, anything),
  'evidence.oversee': actor => evidenceOversight(actor),
  'report.evidence': actor => gallery(actor, { reportId: report }),
  'report.evidence-record': actor => recordOf(actor, { reportId: report }, id, anything),
  'report.evidence-original': actor => openOriginal(actor, { reportId: report }, id, anything),
  'case.diary': actor => takeDiaryEntry(actor, kase, anything),
  'search.use': actor => search(actor, 'Nobody'),
  'case.move': actor => moveCase(actor, kase, anything),
  'case.incident': actor => recordIncident(actor, kase, anything),
  'case.conflict': actor => declareConflict(actor, kase, anything),
  'case.police': actor => recordPolice(actor, kase, id, anything),
  'case.finding': actor => recordFinding(actor, kase, anything),
  'case.agree': actor => answerOnCase(actor, kase, opinion, anything),
  'pattern.answer': actor => answerForCase(actor, kase, anything),
  'pattern.oversee': actor => hotSpots(actor),
  'review-rule.change': actor => changeReviewRule(actor, anything),
  'case.link': actor => linkCase(actor, kase, anything),
  'person.interpreter': actor => bookInterpreter(actor, kase, id, anything),
  'case.override': actor => answerOnCase(actor, kase, override, anything),
  'risk.assess': actor => assessRisk(actor, kase, id, anything),
  'risk.lower': actor => lowerBand(actor, kase, id, anything),
  'plan.make': actor => makePlan(actor, kase, id, anything),
  'safeguarding.screen': actor => screenPerson(actor, kase, id, anything),
  'report.classify': actor => classify(actor, report, anything),
  'report.translate': actor => addToReport(actor, report, anything),
  'report.agree': actor => answerOrdinary(actor, report, anything),
  'case.classify': actor => proposeDeclassify(actor, kase, anything),
  'clock.adjust': actor => deferForSafety(actor, kase, id, anything),
  'case.review': actor => recordReview(actor, kase, anything),
  'alarm.answer': actor => answerAlarm(actor, id, anything),
  'absence.record': actor => absencesShown(actor),
  'case.hand-over': actor => handingOver(actor, id),
  'case.oversee': async actor => caseOversight(actor),
  'target.change': actor => changeTarget(actor, anything),
  'policy.publish': actor => publishPolicy(actor, anything),
  'policy.answer-request': actor => finishRequest(actor, id, anything),
  'report.refer': actor => recordReferral(actor, report, anything),
  'calendar.own': actor => makeFeed(actor),
  'case.conduct': actor => openConduct(actor, kase, anything),
  'report.instruct': actor => decideInstruction(actor, { reportId: report }, anything),
  'case.instruct': actor => decideInstruction(actor, { caseId: kase }, anything),
  'case.limit-identity': actor => limitIdentity(actor, kase, id, anything),
  'glass.ask': actor => askGlass(actor, { reference: 'LK-0000-ZZ', reason: 'To be refused', hours: '1' }),
  'glass.answer': actor => glassToSee(actor),
  'report.restrict': actor => restrictReport(actor, report, anything),
  'report.recuse': actor => recuseFromReport(actor, report),
  'case.restrict': actor => restrictCase(actor, kase, anything),
  'report.let-in': actor => reportLettingIn(actor, report),
  'case.let-in': actor => caseLettingIn(actor, kase),
  'directory.keep': actor => directoryShown(actor),
  'route.change': actor => routeShown(actor),
  'catalogue.keep': actor => confirmEntry(actor, 'samaritans', anything),
}

describe.each(Object.entries(attempts) as [Action, (actor: Staff) => Promise<unknown>][])('%s', (action, attempt) => {
  const without = staffRoles.filter(role => scopeOf(role, action) === undefined)

  test.each(without)('is refused to %s, as if there were nothing there', async role => {
    await expect(attempt(staff[role])).rejects.toMatchObject({ name: 'Refusal', code: 'not-found' })
  })
})

test('what was refused has changed nothing', async () => {
  const [row] = await superuser`select (select version from cases where id = ${kase}) as kase,
    (select status from reports where id = ${report}) as report, (select count(*)::int from case_notes) as notes,
    (select count(*)::int from contacts) as contacts, (select count(*)::int from support_offers) as offers,
    (select count(*)::int from evidence) as evidence`
  expect(row).toEqual({ kase: 1, report: 'received', notes: 0, contacts: 0, offers: 0, evidence: 0 })
})

test('every refused change stands in the trail, by code only', async () => {
  const rows =
    await superuser`select distinct action from audit where outcome = 'refused' and staff_id = ${staff.Auditor.id}`
  expect(rows.map(row => row.action)).toEqual(expect.arrayContaining(['case.note', 'support.offer', 'report.decide']))
})
