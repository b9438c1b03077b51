import type { StaffRole } from './staff-role'

/** Somebody signed in. Made by the session layer only. */
export type Staff = { kind: 'staff'; id: string; name: string; role: StaffRole; teamId: string | null }

/** Somebody telling us something: we do not know who, and do not try to find out. */
export type Reporter = { kind: 'reporter' }

export type Actor = Staff | Reporter

export const reporter: Reporter = { kind: 'reporter' }
