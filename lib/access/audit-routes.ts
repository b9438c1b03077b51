import type { Entry } from './routes'

/** The trail, and telling a resident who opened their record. */
export const auditRoutes: Readonly<Record<string, Entry>> = {
  '/staff/audit': ['audit.view'],
  '/staff/audit/export#POST': ['audit.export'],
  '/staff/cases/[caseId]/openers': ['audit.tell'],
}
