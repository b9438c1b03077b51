import type { Staff } from '@/lib/access/actor'
import type { StaffRole } from '@/lib/access/staff-role'
import type { Subjects } from './subjects'

/** What a page asks the database for, as this person and for the so-many-th subject. */
export type Screen = {
  name: string
  roles: StaffRole[]
  ask: (actor: Staff, n: number, of: Subjects) => Promise<unknown>
}

export const triagers: StaffRole[] = ['HSM', 'DutyManager']
export const caseworkers: StaffRole[] = ['ACM', 'HSM']
export const pick = <T>(list: readonly T[], n: number): T => {
  const one = list[n % list.length]
  if (one === undefined) throw new Error('the record has nothing of this kind')
  return one
}
