import type { StaffRole } from '@/lib/access/staff-role'

/** What a colleague is, where a file names none of us. */
export const staffRoleWords: Record<StaffRole, string> = {
  CCA: 'a contact centre adviser',
  PartnerUser: 'a worker of a partner organisation',
  NHO: 'a neighbourhood officer',
  ACM: 'a case officer',
  HSM: 'a housing services manager',
  DutyManager: 'a duty manager',
  SafeguardingLead: 'a safeguarding lead',
  HRCase: 'a member of staff',
  ContractMgr: 'a member of staff',
  ConductInvestigator: 'a member of staff',
  Legal: 'a legal adviser',
  DPO: 'a data protection officer',
  ODMT: 'a director',
  Auditor: 'an auditor',
  Insight: 'an analyst',
  SysAdmin: 'a system administrator',
}
