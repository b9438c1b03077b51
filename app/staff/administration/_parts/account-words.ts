import { dateWords } from '@/lib/clock/format'
import { instantAt } from '@/lib/clock/local'
import type { AccountShown } from '@/lib/staff/account-facts'
import type { AccountChange } from '@/lib/staff/accounts'
import type { Held, HeldKind } from '@/lib/staff/held'
import { roleNames } from '@/lib/staff/role-names'

/** "7 December 2026": a day alone, without a time. */
export const dayOf = (day: string) => dateWords(instantAt(day, '12:00'))

export const lastHereWords = ({ lastHere }: AccountShown) =>
  lastHere ? `Last here ${dayOf(lastHere)}` : 'Never here yet'
export const factorWords = ({ hasFactor }: AccountShown) => (hasFactor ? 'Second proof: yes' : 'Second proof: no')

const heldNames: Record<HeldKind, [one: string, many: string]> = {
  officer: ['open case as officer', 'open cases as officer'],
  deputy: ['open case as deputy', 'open cases as deputy'],
  action: ['open action of a plan', 'open actions of plans'],
  measure: ['safety measure to see to', 'safety measures to see to'],
  visit: ['visit still to come', 'visits still to come'],
  absence: ['absence recorded', 'absences recorded'],
  cover: ['absence of a colleague they stand in for', 'absences of colleagues they stand in for'],
  managed: ['person they are line manager of', 'people they are line manager of'],
  seat: ['seat on the restricted route', 'seats on the restricted route'],
}

/** "3 open cases as officer", one line a kind. */
export const heldLines = (held: Held): string[] =>
  Object.entries(heldNames).flatMap(([kind, [one, many]]) => {
    const count = held[kind as HeldKind]
    return count ? [`${count} ${count === 1 ? one : many}`] : []
  })

const changeNames: Record<AccountChange['change'], string> = {
  joined: 'Joined',
  moved: 'Role, team, manager or agency changed',
  left: 'Left',
  'came-back': 'Came back',
  renamed: 'Name, email or DBS day changed',
}

/** What one entry of the history says. */
export function changeWords(entry: AccountChange): string {
  const { change, beforeRole, afterRole, beforeTeam, afterTeam } = entry
  const named = (role: string | null) => (role ? (roleNames[role as keyof typeof roleNames] ?? role) : 'no role')
  const role = beforeRole !== afterRole && beforeRole && `role: ${named(beforeRole)} to ${named(afterRole)}`
  const team =
    change === 'moved' && beforeTeam !== afterTeam && `team: ${beforeTeam ?? 'none'} to ${afterTeam ?? 'none'}`
  const as = change === 'joined' && `as ${named(afterRole)}`
  const more = [as, role, team, ...(change === 'joined' ? [] : differing(entry))].filter(Boolean)
  return more.length > 0 ? `${changeNames[change]} (${more.join('; ')})` : changeNames[change]
}

/** What else differs, by its name, before and after. */
function differing({ before, after, beforeManager, afterManager }: AccountChange): string[] {
  const parts = { name: 'name', email: 'email', dbs: 'DBS day' } as const
  const words = Object.entries(parts).flatMap(([part, name]) =>
    after && part in after ? [`${name}: ${before?.[part] ?? 'none'} to ${after[part] ?? 'none'}`] : [],
  )
  const manager =
    after && 'manager' in after ? [`line manager: ${beforeManager ?? 'none'} to ${afterManager ?? 'none'}`] : []
  const agency = after && 'agency' in after ? ['another agency'] : []
  return [...words, ...manager, ...agency]
}
