import type { StaffRole } from '@/lib/access/staff-role'

/** Roles that work in parts of Beside which are not there yet are told so. */
export const stillToCome: Partial<Record<StaffRole, string>> = {
  ODMT: 'You will find more counts and trends for your team here. That part of Beside is still to come.',
  Insight: 'You will find more suppressed figures here. That part of Beside is still to come.',
  Auditor: 'You will find samples here. That part of Beside is still to come.',
  DPO: 'Requests for data will be here. This part of Beside is still to come.',
  SysAdmin: 'You see no reports and no cases, and that is right.',
}
