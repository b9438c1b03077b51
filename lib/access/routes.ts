import type { Action } from './roles'

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
  '/staff/triage': ['report.list'],
  '/staff/triage/[reportId]': ['report.read', 'report.follow'],
  '/staff/triage/[reportId]#decideAction': ['report.decide'],
  '/staff/triage/[reportId]/messages': ['report.message'],
  '/staff/triage/[reportId]/messages#replyToReportAction': ['report.message'],
  '/staff/oversight/messages': ['statistics.view'],
  '/staff/reports': ['report.create'],
  '/staff/reports/new': ['report.create'],
  '/staff/reports/new#enterReportAction': ['report.create'],
  '/staff/cases': ['case.list'],
  '/staff/cases/[caseId]': ['case.read'],
  '/staff/cases/[caseId]/assignment': ['case.assign'],
  '/staff/cases/[caseId]/assignment#assignAction': ['case.assign'],
  '/staff/cases/[caseId]/clocks/[clockId]/deferral': ['clock.adjust'],
  '/staff/cases/[caseId]/clocks/[clockId]/deferral#deferAction': ['clock.adjust'],
  '/staff/cases/[caseId]/contacts': ['case.contact'],
  '/staff/cases/[caseId]/contacts#recordContactAction': ['case.contact'],
  '/staff/cases/[caseId]/messages': ['message.read'],
  '/staff/cases/[caseId]/messages#replyAction': ['message.send'],
  '/staff/cases/[caseId]/notes': ['case.note'],
  '/staff/cases/[caseId]/notes#addNoteAction': ['case.note'],
  '/staff/cases/[caseId]/people': ['person.add'],
  '/staff/cases/[caseId]/people#addPersonAction': ['person.add'],
  '/staff/cases/[caseId]/people/[personId]/consents': ['consent.record'],
  '/staff/cases/[caseId]/people/[personId]/consents#recordConsentAction': ['consent.record'],
  '/staff/cases/[caseId]/people/[personId]/consents/[consentId]/withdrawal': ['consent.record'],
  '/staff/cases/[caseId]/people/[personId]/consents/[consentId]/withdrawal#withdrawConsentAction': ['consent.record'],
  '/staff/cases/[caseId]/people/[personId]/consents/[consentId]/shares': ['consent.record'],
  '/staff/cases/[caseId]/people/[personId]/consents/[consentId]/shares#recordShareAction': ['consent.record'],
  '/staff/cases/[caseId]/people/[personId]/safe-contact': ['person.safe-contact'],
  '/staff/cases/[caseId]/people/[personId]/safe-contact#recordSafeContactAction': ['person.safe-contact'],
  '/staff/cases/[caseId]/people/[personId]/wish': ['person.wish'],
  '/staff/cases/[caseId]/people/[personId]/wish#recordWishAction': ['person.wish'],
  '/staff/cases/[caseId]/support': ['support.offer'],
  '/staff/cases/[caseId]/support#offerSupportAction': ['support.offer'],
  '/staff/cases/[caseId]/support/[offerId]/decision': ['support.decide'],
  '/staff/cases/[caseId]/support/[offerId]/decision#decideOfferAction': ['support.decide'],
}
