import type { SignInWay } from './sign-in-kinds'
import type { StaffRole } from './staff-role'

/**
 * Whether this way of signing in opens an account of this role. Where a landlord lets people in by single sign-on alone,
 * every other way opens the accounts of administrators and no others: with the sign-in service down or badly set up,
 * somebody must still be able to look after the house, and an administrator sees no report and no case.
 */
export const opens = (way: SignInWay, role: StaffRole, signOnOnly: boolean): boolean =>
  !signOnOnly || way === 'single-sign-on' || role === 'SysAdmin'
