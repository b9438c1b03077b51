import type { StaffRole } from './staff-role'

/**
 * How far a grant reaches (domain §8.2). Exclusions and restriction are not here: they are row-level security,
 * and outrank every role.
 * all: whatever the walls let through · team: of my team, or mine as officer or deputy · assigned: mine as officer or
 * deputy · flagged: marked for safeguarding · restricted: restricted records I am let into · named: assigned or restricted ·
 * own: I typed it · own-24h: I typed it in the last 24 hours.
 */
export type Scope = 'all' | 'team' | 'assigned' | 'flagged' | 'restricted' | 'named' | 'own' | 'own-24h'

export type Grants = Partial<Record<StaffRole, Scope>>

export const conduct = { HRCase: 'restricted', ContractMgr: 'restricted', ConductInvestigator: 'restricted' } as const
/** Whom the ladder lets into a restricted record where those who usually receive it are shut out (domain §8.4). */
export const climbed = { ODMT: 'restricted', Legal: 'restricted', DPO: 'restricted' } as const
/** Second persons: managers, and of a restricted record whoever of its route is let in, up the ladder where the others are shut out. */
export const approvers = {
  HSM: 'all',
  DutyManager: 'all',
  HRCase: 'restricted',
  ContractMgr: 'restricted',
  ...climbed,
} as const
export const triagers = { ACM: 'all', HSM: 'all', DutyManager: 'all', ...conduct } as const
export const caseworkers = {
  ACM: 'team',
  HSM: 'all',
  DutyManager: 'all',
  SafeguardingLead: 'flagged',
  ...conduct,
} as const
export const everyone = {
  CCA: 'all',
  PartnerUser: 'all',
  NHO: 'all',
  ACM: 'all',
  HSM: 'all',
  DutyManager: 'all',
  SafeguardingLead: 'all',
  HRCase: 'all',
  ContractMgr: 'all',
  ConductInvestigator: 'all',
  Legal: 'all',
  DPO: 'all',
  ODMT: 'all',
  Auditor: 'all',
  Insight: 'all',
  SysAdmin: 'all',
} as const
