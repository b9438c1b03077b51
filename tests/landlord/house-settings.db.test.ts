import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { s6 } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { localDate, plainDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { isWorkingDay } from '@/lib/clock/working-days'
import { closeDay, openDay } from '@/lib/landlord/closure-commands'
import { calendarShown } from '@/lib/landlord/closure-queries'
import { changeLandlord } from '@/lib/landlord/commands'
import { closures, landlord } from '@/lib/landlord/landlord'
import { logo } from '@/lib/landlord/logo'
import { removeLogo, setAccent, setLogo, takeOurColour } from '@/lib/landlord/look-commands'
import { landlordShown, lookShown } from '@/lib/landlord/queries'
import { type LandlordInput, landlordSchema } from '@/lib/landlord/schema'
import { newTicket } from '@/lib/reports/ticket'
import { search } from '@/lib/search/commands'
import { testDatabase } from '../support/database'
import { office, rawAs, told } from '../support/office'

const { staff, as, superuser } = await office(await testDatabase())
const { SysAdmin: keeper, HSM: manager, ACM: officer } = staff
const raw = as('staff')
const asKeeper = (query: string) => rawAs(raw, keeper.id, query)
const larkmoor = {
  ...{ name: 'Larkmoor Homes', shortName: 'Larkmoor', phone: '01632 960100', dutyPhone: '01632 960155' },
  ...{ email: 'help@larkmoor.example', hours: 'Monday to Friday, 9am to 5pm' },
  ...{ address: 'Larkmoor Homes, 1 Market Square, Larkmoor LM1 1AA', exitUrl: 'https://www.bbc.co.uk/weather' },
  referencePrefix: 'LK',
}
const change = async (details: Partial<LandlordInput>, actor = keeper) =>
  changeLandlord(actor, { ...larkmoor, version: (await landlordShown(keeper)).version, ...details })
const picture = (width = 400, height = 100) =>
  sharp({ create: { width, height, channels: 3, background: '#8a1538' } })
    .png()
    .toBuffer()
const workingDayAhead = (least: number) => {
  let day = plainDate(localDate(now())).add({ days: least })
  while (!isWorkingDay(day.toString())) day = day.add({ days: 1 })
  return day.toString()
}

describe('the landlord’s details', () => {
  beforeEach(() => change({}).catch(() => {}))

  test('are said by this process at once, and kept with who changed what, before and after', async () => {
    await change({ name: 'Thistledown Homes', phone: '01632 960200' })
    expect(await landlord()).toMatchObject({ name: 'Thistledown Homes', phone: '01632 960200', hours: larkmoor.hours })
    const [newest] = (await landlordShown(keeper)).changes
    expect(newest).toMatchObject({
      by: keeper.name,
      before: { name: 'Larkmoor Homes', phone: '01632 960100' },
      after: { name: 'Thistledown Homes', phone: '01632 960200' },
    })
    expect(Object.keys(newest?.after ?? {}).sort()).toEqual(['name', 'phone'])
  })

  test('are kept as they are typed, and never as what they could be read as', async () => {
    const name = '<script>alert(1)</script>'
    await change({ name })
    expect(await landlord()).toMatchObject({ name })
  })

  test('leave the references that were given as they are, and both are found', async () => {
    const before = await told(s6)
    await change({ referencePrefix: 'TD' })
    expect((await newTicket()).reference).toMatch(/^TD-/)
    const [row] = await superuser`select reference from reports where id = ${before}`
    expect(row?.reference).toMatch(/^LK-/)
    const after = await told(s6)
    const [other] = await superuser`select reference from reports where id = ${after}`
    expect(other?.reference).toMatch(/^TD-/)
    for (const [id, reference] of [
      [before, row?.reference],
      [after, other?.reference],
    ])
      expect(await search(manager, `${reference}`.toLowerCase())).toMatchObject({ whole: { id } })
  })

  test('are refused over what somebody changed meanwhile', async () => {
    const { version } = await landlordShown(keeper)
    await change({ hours: 'Every day' })
    await expect(change({ version })).rejects.toMatchObject({ code: 'conflict' })
    expect((await landlord()).hours).toBe('Every day')
  })

  test.each(['https://localhost/', 'https://www.stophate.example.org/', 'https://127.0.0.1/'])(
    'lead nobody to %s',
    async exitUrl => {
      await expect(change({ exitUrl })).rejects.toMatchObject({ code: 'rule' })
      expect((await landlord()).exitUrl).toBe(larkmoor.exitUrl)
    },
  )

  test.each(['HSM', 'ACM', 'DPO', 'CCA'] as const)('are nothing that %s can do or see', async role => {
    await expect(change({ name: 'Mine' }, staff[role])).rejects.toMatchObject({ code: 'not-found' })
    await expect(landlordShown(staff[role])).rejects.toMatchObject({ code: 'not-found' })
    await expect(setAccent(staff[role], { accent: '#8a1538' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(setLogo(staff[role], await picture())).rejects.toMatchObject({ code: 'not-found' })
  })

  test('take nothing that the form does not ask: neither who gets the trail, nor a colour, nor another row', async () => {
    const posted = {
      ...larkmoor,
      version: 'none',
      auditHeadTo: 'x@x.example',
      accent: '#ffff00',
      single: 'false',
      id: '1',
    }
    const read = landlordSchema.parse(posted)
    expect(Object.keys(read).sort()).toEqual([...Object.keys(larkmoor), 'version'].sort())
  })

  test.each([
    { phone: 'ring us' },
    { phone: '01632 960100\nBcc: x' },
    { email: 'a@b.example, c@d.example' },
    { referencePrefix: 'L' },
    { referencePrefix: 'L%' },
    { name: ' ' },
    { name: 'x'.repeat(61) },
  ])('are not %j', details => {
    expect(landlordSchema.safeParse({ ...larkmoor, version: 'none', ...details }).data ?? {}).not.toMatchObject(details)
  })
})

describe('colour and logo', () => {
  test('a colour that is read is kept, one that is not is refused with the nearest', async () => {
    await setAccent(keeper, { accent: '#8a1538' })
    expect((await landlord()).accent).toBe('#8a1538')
    await expect(setAccent(keeper, { accent: '#ffff00' })).rejects.toThrow(/nearest that works is #[0-9a-f]{6}/)
    expect((await landlord()).accent).toBe('#8a1538')
    await takeOurColour(keeper)
    expect((await landlord()).accent).toBeNull()
    expect((await lookShown(keeper)).changes.map(({ before, after }) => [before.accent, after.accent])).toEqual([
      ['#8a1538', undefined],
      [undefined, '#8a1538'],
    ])
  })

  test('a logo is drawn again, named by its bytes, shown by this process at once, and taken down', async () => {
    await setLogo(keeper, await picture())
    const shown = await logo()
    expect(shown).toMatchObject({ width: 400, height: 100, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    await setLogo(keeper, await picture())
    expect((await logo())?.hash).toBe(shown?.hash)
    await removeLogo(keeper)
    expect(await logo()).toBeNull()
    await setLogo(keeper, await picture())
    expect((await logo())?.hash).toBe(shown?.hash)
  })
})

describe('days we are closed', () => {
  test('count from now on, are kept with who closed them, and are opened again before they come', async () => {
    const day = workingDayAhead(20)
    await closeDay(manager, { day, label: 'Training <b>' })
    expect(await closures()).toContain(day)
    expect((await calendarShown(keeper)).days).toContainEqual({ day, label: 'Training <b>', canOpen: true })
    await openDay(keeper, { id: day })
    expect(await closures()).not.toContain(day)
    expect((await calendarShown(manager)).changes).toMatchObject([
      { by: keeper.name, which: day, before: { label: 'Training <b>' }, after: {} },
      { by: manager.name, which: day, before: {}, after: { label: 'Training <b>' } },
    ])
  })

  test('today may be closed, and then it stays', async () => {
    const today = localDate(now())
    const [row] =
      await superuser`insert into closure_days (day, label) values (${today}, 'Flood') on conflict do nothing returning day`
    expect(row).toBeDefined()
    await expect(openDay(manager, { id: today })).rejects.toMatchObject({ code: 'rule' })
    const remove = rawAs(raw, manager.id, `delete from beside.closure_days where day = '${today}'`)
    await expect(remove).rejects.toMatchObject({ code: '23514' })
  })

  test.each(['ACM', 'DutyManager', 'CCA', 'DPO'] as const)('are nothing that %s closes or opens', async role => {
    await expect(closeDay(staff[role], { day: workingDayAhead(30), label: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(openDay(staff[role], { id: workingDayAhead(30) })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('by raw SQL, as the login of staff', () => {
  const rows = () => superuser`select * from settings_changes order by at, id`

  test('no setting changes without its record, which the database writes itself', async () => {
    const before = await rows()
    await asKeeper(`update beside.landlord set hours = 'Never', updated_at = beside.clock()`)
    const added = (await rows()).slice(before.length)
    expect(added).toMatchObject([{ by_id: keeper.id, part: 'landlord', after: { hours: 'Never' } }])
    await asKeeper(`update beside.landlord set hours = 'Never'`)
    expect(await rows()).toHaveLength(before.length + 1)
  })

  test.each([
    ['nobody', null, `update beside.landlord set name = 'x'`],
    ['nobody', null, `delete from beside.closure_days where day > now() returning day`],
  ])('%s changes nothing', async (_, who, query) => {
    const before = await rows()
    const changed = await rawAs(raw, who, query.includes('returning') ? query : `${query} returning single`)
    expect(changed).toEqual([])
    expect(await rows()).toHaveLength(before.length)
  })

  test.each([
    `insert into beside.settings_changes (id, at, by_id, part) values (gen_random_uuid(), now(), '${manager.id}', 'landlord')`,
    `update beside.settings_changes set after = '{}'`,
    `delete from beside.settings_changes`,
    `truncate beside.settings_changes`,
    `update beside.landlord set audit_head_to = 'x@x.example'`,
    `update beside.landlord set single = false`,
    `delete from beside.landlord`,
    `update beside.closure_days set label = 'x'`,
    `update beside.logos set width = 1`,
    `delete from beside.logos`,
    `select beside.keep_change('landlord', null, '{}', '{"name": "forged"}')`,
  ])('%s is refused', async query => {
    await expect(asKeeper(query)).rejects.toMatchObject({ code: '42501' })
  })

  test.each([
    [`update beside.landlord set exit_url = 'http://www.bbc.co.uk/'`, '23514'],
    [`update beside.landlord set exit_url = 'javascript:alert(1)'`, '23514'],
    [`update beside.landlord set reference_prefix = 'L%'`, '23514'],
    [`update beside.landlord set accent = 'red;}'`, '23514'],
    [`update beside.landlord set logo_hash = 'nothing'`, '23503'],
    [
      `insert into beside.logos (hash, bytes, width, height, made_at) values ('x', '\\x89504e470d0a1a0a', 1, 1, now())`,
      '23514',
    ],
    [`insert into beside.closure_days (day, label) values ('2020-01-02', 'x')`, '23514'],
  ])('%s is refused whoever asks', async (query, code) => {
    await expect(asKeeper(query)).rejects.toMatchObject({ code })
  })

  test.each(['HSM', 'ACM', 'DPO'] as const)('%s changes no details, and adds no logo', async role => {
    const sql = `update beside.landlord set name = 'x' returning single`
    expect(await rawAs(raw, staff[role].id, sql)).toEqual([])
    const add = `insert into beside.logos (hash, bytes, width, height, made_at)
      values (encode(sha256('\\x89504e470d0a1a0a'), 'hex'), '\\x89504e470d0a1a0a', 1, 1, now())`
    await expect(rawAs(raw, staff[role].id, add)).rejects.toMatchObject({ code: '42501' })
  })

  test('the public login reads the landlord and its logo, and none of what was changed by whom', async () => {
    const visitor = as('public')
    expect(await visitor`select name from beside.landlord`).toHaveLength(1)
    await expect(visitor`select * from beside.settings_changes`).rejects.toMatchObject({ code: '42501' })
    await expect(visitor`update beside.landlord set name = 'x'`).rejects.toMatchObject({ code: '42501' })
    await expect(visitor`insert into beside.closure_days values ('2030-01-02', 'x')`).rejects.toMatchObject({
      code: '42501',
    })
    expect(reporter.kind).toBe('reporter')
  })

  test('an officer who was dismissed changes nothing more', async () => {
    await superuser`update staff set active = false where id = ${keeper.id}`
    expect(await asKeeper(`update beside.landlord set name = 'x' returning single`)).toEqual([])
    await superuser`update staff set active = true where id = ${keeper.id}`
    expect(officer.role).toBe('ACM')
  })
})
