import { beforeEach, expect, test } from 'vitest'
import { POST } from '@/app/api/reports/route'
import { countBlocked } from '@/lib/browser-reports/commands'
import { blockedLately } from '@/lib/browser-reports/queries'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const inline = { directive: 'script-src-elem', blocked: 'inline', half: 'staff' } as const
let place = 0

beforeEach(async () => {
  await superuser`delete from browser_reports`
})

function post(body: string, type = 'application/csp-report') {
  const headers = { 'content-type': type, 'x-beside-from': `place ${++place}` }
  return POST(new Request('http://localhost:3000/api/reports', { method: 'POST', headers, body }))
}
const report = JSON.stringify({
  'csp-report': {
    'document-uri': 'http://localhost:3000/tell-us/2?name=Somebody',
    'blocked-uri': 'https://evil.example/steal?what=Everything',
    'effective-directive': 'connect-src',
    'script-sample': 'The man at 14',
  },
})

test('equal reports of a day are one row that counts, and only the system administrator sees it', async () => {
  await countBlocked([inline, inline])
  expect(await blockedLately(staff.SysAdmin)).toMatchObject([{ ...inline, count: 2 }])
  await expect(blockedLately(staff.HSM)).rejects.toMatchObject({ code: 'not-found' })
  expect(await rawAs(as('staff'), staff.HSM.id, 'select * from beside.browser_reports')).toEqual([])
})

test('of a report nothing is kept but the day, the rule, a rough kind and the half', async () => {
  expect((await post(report)).status).toBe(204)
  const rows = await superuser`select * from browser_reports`
  expect(rows).toMatchObject([{ directive: 'connect-src', blocked: 'elsewhere', half: 'public', count: 1 }])
  expect(JSON.stringify(rows)).not.toMatch(/Somebody|evil|Everything|tell-us|man at/)
})

test.each([
  ['not JSON', 'nonsense', 'application/csp-report'],
  ['of another kind', report, 'application/json'],
  ['longer than 16 KB', report.replace('Somebody', 'a'.repeat(17_000)), 'application/csp-report'],
])('a report that is %s is answered like any other, and not counted', async (_what, body, type) => {
  expect((await post(body, type)).status).toBe(204)
  expect(await superuser`select * from browser_reports`).toEqual([])
})

test('neither login writes counts but one by one, of kinds that are known', async () => {
  for (const login of ['public', 'staff'] as const) {
    await expect(
      as(login).unsafe("insert into beside.browser_reports values (current_date, 'x', 'inline', 'staff', 9)"),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(as(login)`select beside.count_browser_report('x-y', 'mine', 'staff')`).rejects.toMatchObject({
      code: '23514',
    })
  }
  await expect(as('public')`select * from beside.browser_reports`).rejects.toMatchObject({ code: '42501' })
  await as('public')`select beside.count_browser_report('somebody lives here', 'inline', 'staff')`
  expect(await superuser`select * from browser_reports`).toEqual([])
})

test('a flood of made-up kinds fills no disk, and what is older than ninety days goes', async () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  for (const first of letters)
    for (const second of 'abcde')
      await as('public').unsafe(`select beside.count_browser_report('${first}-${second}', 'inline', 'staff')`)
  expect((await superuser`select * from browser_reports`).length).toBe(100)
  await superuser`update browser_reports set day = day - 91`
  await countBlocked([inline])
  expect((await superuser`select * from browser_reports`).length).toBe(1)
})
