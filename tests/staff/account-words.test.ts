import { expect, test } from 'vitest'
import { changeWords } from '@/app/staff/administration/_parts/account-words'
import type { AccountChange } from '@/lib/staff/accounts'

const change: AccountChange = {
  ...{ id: 'x', change: 'moved', at: new Date(), by: 'Wes Harding', before: null, after: null },
  ...{ beforeRole: 'ACM', afterRole: 'ACM', beforeTeam: 'Duty', afterTeam: 'Duty' },
  ...{ beforeManager: null, afterManager: 'Helen Marsh' },
}

test('a change of an account says what was and what is, also of an address that changed with something else', () => {
  const both = {
    before: { email: 'a@larkmoor.example', manager: null },
    after: { email: 'b@larkmoor.example', manager: 'id' },
  }
  expect(changeWords({ ...change, ...both })).toBe(
    'Role, team, manager or agency changed (email: a@larkmoor.example to b@larkmoor.example; line manager: none to Helen Marsh)',
  )
})

test('an account that is made says as what, and an older entry only what was kept of it', () => {
  expect(
    changeWords({ ...change, change: 'joined', beforeRole: null, after: { email: 'a@larkmoor.example' } }),
  ).toMatch(/^Joined \(as [^;]+\)$/)
  expect(changeWords({ ...change, change: 'renamed' })).toBe('Name, email or DBS day changed')
})
