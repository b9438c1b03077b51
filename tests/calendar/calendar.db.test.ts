import { describe, expect, test } from 'vitest'
import { needsSignIn } from '@/app/_session/request-rules'
import { s5a } from '@/drizzle/seed/scenarios'
import { endFeed, makeFeed } from '@/lib/calendar/commands'
import { calendarFeed } from '@/lib/calendar/feed'
import { dueByToken, feedMadeAt } from '@/lib/calendar/queries'
import { newToken } from '@/lib/calendar/token'
import { caseFile } from '@/lib/cases/file'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const { staff, superuser, as } = await office(await testDatabase())
const { HSM: manager, ACM: officer } = staff
const raw = as('staff')

describe('the address of a calendar', () => {
  test('opens what is due in one’s own cases, and of it only when', async () => {
    const id = await openedCase(manager, officer, s5a)
    const due = await dueByToken(await makeFeed(officer))
    expect(due?.length).toBeGreaterThan(3)
    const feed = calendarFeed(due ?? [], 'https://beside.example')
    const { reference, people, reports } = await caseFile(officer, id)
    const secrets = [reference, ...reports.map(report => report.reference), ...people.flatMap(({ name }) => name ?? [])]
    for (const secret of [...secrets, id, officer.name, 'contact', 'assess']) expect(feed).not.toContain(secret)
  })

  test('is shown once: the database keeps a hash', async () => {
    const token = await makeFeed(officer)
    const rows = JSON.stringify(await superuser`select f::text from beside.calendar_feeds f`)
    expect(rows).not.toContain(token)
    expect(await feedMadeAt(officer)).toBeInstanceOf(Date)
  })

  test('stops when a new one is made, when it is ended, and when its owner leaves', async () => {
    const [old, next] = [await makeFeed(officer), await makeFeed(officer)]
    expect([await dueByToken(old), (await dueByToken(next)) !== undefined]).toEqual([undefined, true])
    await superuser`update beside.staff set active = false where id = ${officer.id}`
    expect(await dueByToken(next)).toBeUndefined()
    await superuser`update beside.staff set active = true where id = ${officer.id}`
    await endFeed(officer)
    expect([await dueByToken(next), await feedMadeAt(officer)]).toEqual([undefined, undefined])
  })

  test('opens nothing of a case from the moment its owner is shut out', async () => {
    const id = await openedCase(manager, officer, s5a)
    const token = await makeFeed(officer)
    const ofCase = async () => ((await dueByToken(token)) ?? []).filter(({ caseId }) => caseId === id).length
    expect(await ofCase()).toBeGreaterThan(0)
    await superuser`insert into beside.exclusions (id, staff_id, case_id, reason, created_at)
      values (gen_random_uuid(), ${officer.id}, ${id}, 'relative', now())`
    expect(await ofCase()).toBe(0)
  })

  test.each([newToken(), 'x', '', '../..', `${newToken()}=`])('that nobody made opens nothing', async token => {
    expect(await dueByToken(token)).toBeUndefined()
  })

  test.each(['CCA', 'SysAdmin', 'Auditor', 'DPO', 'Legal'] as const)('is not made for %s', async role => {
    await expect(makeFeed(staff[role])).rejects.toMatchObject({ code: 'not-found' })
    await expect(feedMadeAt(staff[role])).rejects.toMatchObject({ code: 'not-found' })
  })

  test('of a colleague is out of reach by raw SQL, too', async () => {
    await makeFeed(officer)
    expect(await rawAs(raw, manager.id, 'select * from beside.calendar_feeds')).toEqual([])
    const forged = rawAs(
      raw,
      manager.id,
      `insert into beside.calendar_feeds (token_hash, staff_id, created_at) values ('\\x00', '${officer.id}', now())`,
    )
    await expect(forged).rejects.toMatchObject({ code: '42501' })
  })
})

test('a calendar is asked for without a session; nothing beside it is', () => {
  const asks = (path: string) => needsSignIn({ method: 'GET', path, headers: new Headers() }, false)
  expect(asks(`/staff/calendar/${newToken()}/feed.ics`)).toBe(false)
  expect(['/staff/calendar', '/staff/calendar/x', '/staff/calendar/x/feed.ics/more', '/staff/cases'].map(asks)).toEqual(
    [true, true, true, true],
  )
})
