import type { StaffRole } from '@/lib/access/staff-role'

/** The roles as an administrator reads them. */
export const roleNames: Record<StaffRole, string> = {
  CCA: 'Contact centre adviser',
  PartnerUser: 'Partner user',
  NHO: 'Neighbourhood officer',
  ACM: 'Case manager',
  HSM: 'Housing services manager',
  DutyManager: 'Duty manager',
  SafeguardingLead: 'Safeguarding lead',
  HRCase: 'HR case lead',
  ContractMgr: 'Contract manager',
  ConductInvestigator: 'Conduct investigator',
  Legal: 'Legal team',
  DPO: 'Data protection officer',
  ODMT: 'Director',
  Auditor: 'Auditor',
  Insight: 'Statistics team',
  SysAdmin: 'System administrator',
}
