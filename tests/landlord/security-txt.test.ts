import { expect, test } from 'vitest'
import { isElsewhere } from '@/app/_session/request-rules'
import { securityTxt } from '@/lib/landlord/security-txt'

const url = new URL('https://report.example.org/')
const now = new Date('2026-11-28T10:00:00Z')

test('says who to write to, for half a year from now', () => {
  expect(securityTxt({ email: 'help@larkmoor.example', phone: '01632 960100' }, url, now)).toBe(
    `Contact: mailto:help@larkmoor.example
Expires: 2027-05-27T10:00:00.000Z
Preferred-Languages: en
Canonical: https://report.example.org/.well-known/security.txt
`,
  )
})

test.each([
  [{ email: undefined, phone: '01632 960100' }, 'Contact: tel:+441632960100'],
  [{ email: undefined, phone: '' }, 'Contact: https://report.example.org/help'],
])('without an address by telephone, or by the page for help', (known, contact) => {
  expect(securityTxt(known, url, now).split('\n')[0]).toBe(contact)
})

test.each(['public', 'staff', 'all'] as const)('is there in a %s process', surface => {
  expect(isElsewhere('/.well-known/security.txt', surface)).toBe(false)
  expect(isElsewhere('/api/reports', surface)).toBe(false)
})
