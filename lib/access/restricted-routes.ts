import type { Entry } from './routes'

/** The restricted route: shutting, stepping back, letting in, ties, and who receives what. */
export const restrictedRoutes: Readonly<Record<string, Entry>> = {
  '/staff/triage/[reportId]/restriction': ['report.recuse', 'report.restrict'],
  '/staff/triage/[reportId]/restriction#restrictReportAction': ['report.restrict'],
  '/staff/triage/[reportId]/restriction#recuseAction': ['report.recuse'],
  '/staff/triage/[reportId]/letting-in': ['report.let-in'],
  '/staff/triage/[reportId]/letting-in#letIntoReportAction': ['report.let-in'],
  '/staff/triage/[reportId]/letting-in#endReportLettingInAction': ['report.let-in'],
  '/staff/triage/[reportId]/letting-in#clearReportAction': ['report.let-in'],
  '/staff/cases/[caseId]/restriction': ['case.restrict'],
  '/staff/cases/[caseId]/restriction#restrictCaseAction': ['case.restrict'],
  '/staff/cases/[caseId]/letting-in': ['case.let-in'],
  '/staff/cases/[caseId]/letting-in#letInAction': ['case.let-in'],
  '/staff/cases/[caseId]/letting-in#endLettingInAction': ['case.let-in'],
  '/staff/cases/[caseId]/letting-in#clearAction': ['case.let-in'],
  '/staff/ties': ['tie.declare'],
  '/staff/ties#declareTieAction': ['tie.declare'],
  '/staff/ties#endTieAction': ['tie.declare'],
  '/staff/administration/directory': ['directory.keep'],
  '/staff/administration/directory#addDirectoryEntryAction': ['directory.keep'],
  '/staff/administration/directory#takeOutNamesAction': ['directory.keep'],
  '/staff/administration/directory#putBackNamesAction': ['directory.keep'],
  '/staff/administration/restricted-route': ['route.change'],
  '/staff/administration/restricted-route#changeRouteAction': ['route.change'],
  '/staff/administration/restricted-route#changeLadderAction': ['route.change'],
}
