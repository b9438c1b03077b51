import { everyone, type Grants } from './grant-groups'

/** Who looks after the house itself: its people and its settings. None of it opens a case (domain §8.2, Users/config). */
export const houseGrants = {
  'staff.administer': { SysAdmin: 'all' },
  'team.keep': { SysAdmin: 'all' },
  /** Once a year: does everybody still need the account they have. */
  'access.review': { DPO: 'all', SysAdmin: 'all' },
  'house.set': { SysAdmin: 'all' },
  'calendar.keep': { SysAdmin: 'all', HSM: 'all' },
  /** Words that people read: labels belong to the manager. */
  'template.change': { HSM: 'all' },
  'list.change': { HSM: 'all' },
  /** Each for themselves, before they see anything else. */
  'account.agree': everyone,
  /** How somebody signs in is theirs, whatever their role: each changes their own, and the database holds them to it. */
  'account.password': everyone,
  'account.app': everyone,
  'account.codes': everyone,
  'account.use-code': everyone,
  'account.passkey': everyone,
} as const satisfies Record<string, Grants>
