import type { StaffRole } from '@/lib/access/staff-role'
import type { Claimed } from './claims'
import type { RoleOfGroup, SignOn } from './settings'

/** Why somebody whom the sign-in service knows does not come in. */
export type NotLetIn = 'unknown' | 'unverified' | 'no-group'

/** An account, and whether the sign-in service means somebody else by it already. */
export type Account = { id: string; role: StaffRole; active: boolean; linked: boolean }

export type Entry =
  | { way: 'in'; staffId: string; link: boolean; newRole: StaffRole | null }
  | { way: 'make'; role: StaffRole; email: string; name: string }
  | { way: 'refused'; because: NotLetIn; putOut: boolean }

/** Whom the subject is linked to, and whose the address is. */
type Known = { linked: Account | undefined; byEmail: Account | undefined }

/** The role that somebody's groups mean: the first of the setting that fits. Undefined where groups say nothing here. */
export function roleOf(groups: readonly string[] | null, roles: readonly RoleOfGroup[]): StaffRole | null | undefined {
  if (roles.length === 0) return undefined
  return roles.find(({ group }) => groups?.includes(group))?.role ?? null
}

/**
 * Who comes in, and what changes with it. A link once made holds: it is never turned to another account, and an account
 * that is linked is never given to another subject. Whoever left stays out. Where groups mean roles, nobody comes in
 * without one, and whoever is linked and has none any more is put out wherever they are signed in.
 */
export function entryOf(
  claimed: Claimed,
  { linked, byEmail }: Known,
  signOn: Pick<SignOn, 'roles' | 'makesAccounts'>,
): Entry {
  const role = roleOf(claimed.groups, signOn.roles)
  if (role === null) return refused('no-group', linked !== undefined)
  const account = linked ?? byEmail
  if (!account) return newcomer(claimed, role, signOn.makesAccounts)
  const theirs = account === linked || !account.linked
  if (!account.active || !theirs) return refused('unknown')
  if (!mayBecome(account.role, role)) return refused('no-group', linked !== undefined)
  return { way: 'in', staffId: account.id, link: !linked, newRole: role === account.role ? null : (role ?? null) }
}

function newcomer({ email, name }: Claimed, role: StaffRole | undefined, makesAccounts: boolean): Entry {
  if (email === null) return refused('unverified')
  if (!makesAccounts || role === undefined || role === 'PartnerUser') return refused('unknown')
  return { way: 'make', role, email, name: name ?? email.slice(0, email.indexOf('@')) }
}

/** A partner's account belongs to its agency: groups neither make one nor turn one into ours, and must name it. */
const mayBecome = (now: StaffRole, next: StaffRole | undefined) =>
  now === 'PartnerUser' || next === 'PartnerUser' ? now === next : true

const refused = (because: NotLetIn, putOut = false): Entry => ({ way: 'refused', because, putOut })
