import type { Entry } from './routes'

/** Warning markers and visits, by the grant they ask for (domain §5.7). */
export const violentPersonsRoutes: Readonly<Record<string, Entry>> = {
  '/staff/cases/[caseId]/people/[personId]/marker': ['marker.propose'],
  '/staff/cases/[caseId]/people/[personId]/marker#proposeMarkerAction': ['marker.propose'],
  '/staff/markers': ['marker.keep'],
  '/staff/markers/[markerId]': ['marker.keep'],
  '/staff/markers/[markerId]/decision': ['marker.decide'],
  '/staff/markers/[markerId]/decision#decideMarkerAction': ['marker.decide'],
  '/staff/markers/[markerId]/review': ['marker.keep'],
  '/staff/markers/[markerId]/review#reviewMarkerAction': ['marker.keep'],
  '/staff/markers/[markerId]/renewal': ['marker.decide'],
  '/staff/markers/[markerId]/renewal#renewMarkerAction': ['marker.decide'],
  '/staff/markers/[markerId]/letter': ['marker.keep'],
  '/staff/markers/[markerId]/letter#recordNotifiedAction': ['marker.keep'],
  '/staff/markers/[markerId]/appeal': ['marker.keep'],
  '/staff/markers/[markerId]/appeal#takeAppealAction': ['marker.keep'],
  '/staff/markers/[markerId]/answer': ['marker.decide'],
  '/staff/markers/[markerId]/answer#answerAppealAction': ['marker.decide'],
  '/staff/markers/[markerId]/ending': ['marker.decide'],
  '/staff/markers/[markerId]/ending#endMarkerAction': ['marker.decide'],
  '/staff/visits': ['visit.book', 'visit.own'],
  '/staff/visits#bookVisitAction': ['visit.book'],
  '/staff/visits#cancelVisitAction': ['visit.book'],
  '/staff/visits#findHomeAction': ['visit.book'],
  '/staff/visits/feed': ['visit.book', 'visit.own'],
}
