import type { StaffRole } from '@/lib/access/staff-role'

/** What somebody does here, in words for a resident. */
export const roleWords: Record<StaffRole, string> = {
  CCA: 'contact centre adviser',
  PartnerUser: 'partner organisation',
  NHO: 'housing officer',
  ACM: 'hate incident caseworker',
  HSM: 'housing services manager',
  DutyManager: 'manager on duty',
  SafeguardingLead: 'safeguarding lead',
  HRCase: 'human resources',
  ContractMgr: 'contract manager',
  ConductInvestigator: 'investigator',
  Legal: 'legal adviser',
  DPO: 'data protection officer',
  ODMT: 'director',
  Auditor: 'auditor',
  Insight: 'statistics',
  SysAdmin: 'system administrator',
}
