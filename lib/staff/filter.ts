import { type StaffRole, staffRoles } from '@/lib/access/staff-role'
import { isId } from '@/lib/ids'

/** What a list of accounts is narrowed to. `page` counts from 0. */
export type AccountFilter = { name?: string; role?: StaffRole; teamId?: string; left: boolean; page: number }

type Asked = Readonly<Record<string, string | string[] | undefined>>

/** Reads the address of the list. Whatever it does not know is left out. */
export function accountFilter(asked: Asked): AccountFilter {
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name].trim().slice(0, 80) : '')
  const role = staffRoles.find(known => known === one('role'))
  return {
    ...(one('name') && { name: one('name') }),
    ...(role && { role }),
    ...(isId(one('team')) && { teamId: one('team') }),
    left: one('show') === 'left',
    page: Math.min(Math.max(Math.trunc(Number(one('page'))) || 0, 0), 1000),
  }
}

/** The address that shows the same list, on another page. */
export function accountsHref({ name, role, teamId, left, page }: AccountFilter): string {
  const query = new URLSearchParams({
    ...(name && { name }),
    ...(role && { role }),
    ...(teamId && { team: teamId }),
    ...(left && { show: 'left' }),
    ...(page > 0 && { page: String(page) }),
  })
  return `/staff/administration/staff${query.size > 0 ? `?${query}` : ''}`
}
