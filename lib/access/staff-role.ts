/** The sixteen staff roles (domain §8.1, spelled as there). */
export const staffRoles = [
  'CCA',
  'PartnerUser',
  'NHO',
  'ACM',
  'HSM',
  'DutyManager',
  'SafeguardingLead',
  'HRCase',
  'ContractMgr',
  'ConductInvestigator',
  'Legal',
  'DPO',
  'ODMT',
  'Auditor',
  'Insight',
  'SysAdmin',
] as const
export type StaffRole = (typeof staffRoles)[number]
