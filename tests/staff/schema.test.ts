import { describe, expect, test } from 'vitest'
import { staffRoles } from '@/lib/access/staff-role'
import { accountSchema, agreeingSchema, leavingSchema } from '@/lib/staff/schema'

const asked = { name: ' Ida Wren ', email: 'Ida.Wren@Larkmoor.example', role: 'ACM' }
const id = '7d9a1c52-4c51-4b7e-9a39-0d6a1f2f3a10'
const wrong = (fields: object) => accountSchema.safeParse(fields).error?.issues.map(({ path }) => path[0]) ?? []

describe('an account as a form says it', () => {
  test('keeps what it knows, and drops whatever else is sent', () => {
    expect(accountSchema.parse({ ...asked, active: 'false', id, createdAt: 'x', __proto__: { left: 1 } })).toEqual({
      name: 'Ida Wren',
      email: 'ida.wren@larkmoor.example',
      role: 'ACM',
    })
  })

  test.each([
    ['no name', { ...asked, name: ' ' }, 'name'],
    ['no address', { ...asked, email: 'ida' }, 'email'],
    ['a role there is not', { ...asked, role: 'Owner' }, 'role'],
    ['a team that is no id', { ...asked, teamId: 'all' }, 'teamId'],
    ['a day that is none', { ...asked, dbsCheckedOn: '2026-02-31' }, 'dbsCheckedOn'],
    ['an agency for one of our own', { ...asked, agencyId: id }, 'agencyId'],
    ['a partner without an agency', { ...asked, role: 'PartnerUser' }, 'agencyId'],
  ])('is refused with %s', (_, fields, field) => {
    expect(wrong(fields)).toEqual([field])
  })

  test.each(staffRoles.filter(role => role !== 'PartnerUser'))('is taken for %s without an agency', role => {
    expect(wrong({ ...asked, role })).toEqual([])
  })
})

test('agreeing asks for both ticks, and leaving for its own', () => {
  expect(agreeingSchema.safeParse({ training: 'yes' }).success).toBe(false)
  expect(agreeingSchema.safeParse({ training: 'yes', 'code-of-conduct': 'no' }).success).toBe(false)
  expect(agreeingSchema.safeParse({ training: 'yes', 'code-of-conduct': 'yes' }).success).toBe(true)
  expect(leavingSchema.safeParse({}).success).toBe(false)
})
