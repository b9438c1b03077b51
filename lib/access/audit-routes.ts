import type { Entry } from './routes'

/** The trail, and telling a resident who opened their record. */
export const auditRoutes: Readonly<Record<string, Entry>> = {
  '/staff/audit': ['audit.view'],
  '/staff/audit/export#POST': ['audit.export'],
  '/staff/administration/audit-heads': ['audit.keep-head'],
  '/staff/administration/audit-heads#nameHeadToAction': ['audit.keep-head'],
  '/staff/cases/[caseId]/openers': ['audit.tell'],
}
