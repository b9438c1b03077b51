import { describe, expect, test } from 'vitest'
import { opens } from '@/lib/access/ways-in'
import { type Account, entryOf, roleOf } from '@/lib/single-sign-on/entry'

const roles = [
  { group: 'Managers', role: 'HSM' },
  { group: 'Officers', role: 'ACM' },
] as const
const claimed = {
  issuer: 'https://i.example',
  subject: 's',
  email: 'a@larkmoor.example',
  name: 'Ada Marsh',
  groups: ['Officers'],
}
const officer: Account = { id: 'ada', role: 'ACM', active: true, linked: false }
const linked: Account = { ...officer, linked: true }
const refused = (because: string, putOut = false) => ({ way: 'refused', because, putOut })
const byAccount = { roles: [], makesAccounts: false }
const byGroups = { roles, makesAccounts: false }

describe('the role that groups mean', () => {
  test.each([
    [['Officers', 'Managers'], 'HSM'],
    [['Officers'], 'ACM'],
    [['officers'], null],
    [[], null],
    [null, null],
  ])('of %j is %s', (groups, role) => {
    expect(roleOf(groups, roles)).toBe(role)
  })

  test('is nobody’s business where none is set', () => {
    expect(roleOf(['Managers'], [])).toBeUndefined()
  })
})

test.each([
  [
    'links an account by its address',
    officer,
    undefined,
    byAccount,
    { way: 'in', staffId: 'ada', link: true, newRole: null },
  ],
  ['knows a link', undefined, linked, byAccount, { way: 'in', staffId: 'ada', link: false, newRole: null }],
  ['never takes an account from another subject', linked, undefined, byAccount, refused('unknown')],
  [
    'prefers the link to the address',
    { ...officer, id: 'bo' },
    linked,
    byAccount,
    { way: 'in', staffId: 'ada', link: false, newRole: null },
  ],
  ['keeps out whoever left', { ...officer, active: false }, undefined, byAccount, refused('unknown')],
  ['keeps out whoever left and was linked', officer, { ...linked, active: false }, byAccount, refused('unknown')],
  [
    'changes the role',
    undefined,
    { ...linked, role: 'HSM' } as Account,
    byGroups,
    { way: 'in', staffId: 'ada', link: false, newRole: 'ACM' },
  ],
  [
    'turns no partner into one of ours',
    undefined,
    { ...linked, role: 'PartnerUser' } as Account,
    byGroups,
    refused('no-group', true),
  ],
  [
    'lets in no partner without a group',
    { ...officer, role: 'PartnerUser' } as Account,
    undefined,
    byAccount,
    refused('no-group'),
  ],
  ['makes nothing unasked', undefined, undefined, byGroups, refused('unknown')],
  [
    'makes an account where asked',
    undefined,
    undefined,
    { roles, makesAccounts: true },
    { way: 'make', role: 'ACM', email: claimed.email, name: 'Ada Marsh' },
  ],
])('%s', (_, byEmail, known, signOn, entry) => {
  expect(entryOf(claimed, { byEmail, linked: known }, signOn)).toEqual(entry)
})

test('whoever is linked and in no group any more is put out; whoever is not linked is only refused', () => {
  const gone = { ...claimed, groups: ['Everybody'] }
  expect(entryOf(gone, { byEmail: undefined, linked }, byGroups)).toEqual(refused('no-group', true))
  expect(entryOf(gone, { byEmail: officer, linked: undefined }, byGroups)).toEqual(refused('no-group'))
})

test.each([
  ['password', 'ACM', false, true],
  ['password', 'ACM', true, false],
  ['passkey', 'HSM', true, false],
  ['link', 'ACM', true, false],
  ['password', 'SysAdmin', true, true],
  ['single-sign-on', 'ACM', true, true],
] as const)('%s opens the account of %s where single sign-on alone is wanted (%s): %s', (way, role, only, open) => {
  expect(opens(way, role, only)).toBe(open)
})
