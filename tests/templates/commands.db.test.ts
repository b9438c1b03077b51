import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { now } from '@/lib/clock/now'
import { drawnLogo } from '@/lib/landlord/drawing'
import { landlord } from '@/lib/landlord/landlord'
import { letterPdf } from '@/lib/notifications/letter-pdf'
import { ourWords, wordsOf } from '@/lib/notifications/templates'
import { changeWords, takeOwnWords } from '@/lib/templates/commands'
import { chosenWords, readTemplatesAgain } from '@/lib/templates/in-force'
import { templateShown, templatesShown } from '@/lib/templates/queries'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const { staff, as, superuser } = await office(await testDatabase())
const { HSM: manager } = staff
const raw = as('staff')
const code = 'message_waiting'
const body = '{landlord} would like to talk to you. Please call {phone}.'
const hourAgo = () => new Date(now().getTime() - 3_600_000)
const saidAt = async (at: Date) => wordsOf(code, await landlord(), {}, (await chosenWords())(code, at)).text

describe('the landlord’s words for a message', () => {
  test('are said from now on, and what was written before keeps the words it had', async () => {
    await changeWords(manager, code, { text: body, version: 0 })
    expect(await saidAt(now())).toBe('Larkmoor would like to talk to you. Please call 01632 960100.')
    expect(await saidAt(hourAgo())).toBe('Message from Larkmoor about your home. Please call 01632 960100.')
  })

  test('are kept with who changed them, before and after', async () => {
    const { changes, version, stored } = await templateShown(manager, code)
    expect({ version, stored }).toEqual({ version: 1, stored: body })
    expect(changes).toMatchObject([{ by: manager.name, which: code, before: { text: '' }, after: { text: body } }])
  })

  test('go back to those it came with, in a version of its own', async () => {
    await takeOwnWords(manager, code, { version: 1 })
    expect(await saidAt(now())).toBe('Message from Larkmoor about your home. Please call 01632 960100.')
    expect(await templateShown(manager, code)).toMatchObject({ version: 2, stored: undefined })
  })

  test('are refused where they say too much, link, or lack what must be in them', async () => {
    for (const text of ['{landlord}: your report {phone}', '{landlord} https://x.org {phone}', 'Call us.'])
      await expect(changeWords(manager, code, { text, version: 2 })).rejects.toMatchObject({ code: 'rule' })
    await expect(changeWords(manager, 'staff_alarm', { text: body, version: 0 })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(changeWords(manager, 'toString', { text: body, version: 0 })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('are refused over what somebody changed meanwhile', async () => {
    await expect(changeWords(manager, code, { text: body, version: 1 })).rejects.toMatchObject({ code: 'conflict' })
    const both = [changeWords(manager, code, { text: body, version: 2 }), takeOwnWords(manager, code, { version: 2 })]
    expect((await Promise.allSettled(both)).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('that no longer pass are not used: ours are', async () => {
    await superuser`insert into message_templates (code, version, body, made_by, made_at)
      values (${code}, 4, '{landlord}: your hate report. {phone}', ${manager.id}, beside.clock())`
    await readTemplatesAgain()
    expect(await saidAt(now())).toBe('Message from Larkmoor about your home. Please call 01632 960100.')
    expect(await templateShown(manager, code)).toMatchObject({ fits: false })
  })

  test('stand in a letter under the landlord’s logo', async () => {
    const { bytes } = await drawnLogo(
      await sharp({ create: { width: 300, height: 90, channels: 4, background: '#8a153880' } })
        .png()
        .toBuffer(),
    )
    const letter = {
      from: 'Larkmoor',
      phone: '01632 960100',
      to: ['Sam'],
      date: 'Today',
      greeting: 'Hello,',
      text: 'Please call.',
    }
    expect((await letterPdf({ ...letter, logo: bytes })).toString('latin1')).toContain('/Subtype /Image')
    expect((await letterPdf(letter)).toString('latin1')).not.toContain('/Subtype /Image')
  })

  test('are drawn as they are typed in a letter, whatever they hold', async () => {
    const pdf = await letterPdf({
      ...{ from: '<b>Larkmoor</b> (1) Tj', phone: '01632 960100', to: ['Sam'], date: 'Today', greeting: 'Hello,' },
      text: '<script>alert(1)</script> \\) /JS (x)',
    })
    expect(pdf.toString('latin1')).not.toMatch(/\/JavaScript|\/JS|\/OpenAction|<script/)
  })

  test.each(['ACM', 'SysAdmin', 'DutyManager', 'CCA'] as const)('are nothing that %s can do or see', async role => {
    await expect(changeWords(staff[role], code, { text: body, version: 4 })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(takeOwnWords(staff[role], code, { version: 4 })).rejects.toMatchObject({ code: 'not-found' })
    await expect(templatesShown(staff[role])).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('all messages are listed, each with the words it comes with', async () => {
  const shown = await templatesShown(manager)
  for (const [name, own] of Object.entries(ourWords))
    expect(shown).toContainEqual(expect.objectContaining({ code: name, own }))
})

describe('by raw SQL, as the login of staff', () => {
  const add = (by: string, version: number, madeBy = by) =>
    rawAs(
      raw,
      by,
      `insert into beside.message_templates (code, version, body, made_by, made_at)
      values ('first_words', ${version}, 'x', '${madeBy}', beside.clock())`,
    )

  test.each(['ACM', 'SysAdmin'] as const)('%s adds none', async role => {
    await expect(add(staff[role].id, 1)).rejects.toMatchObject({ code: '42501' })
  })
  test('nobody signs for somebody else, and no version is left out', async () => {
    await expect(add(manager.id, 1, staff.ACM.id)).rejects.toMatchObject({ code: '42501' })
    await expect(add(manager.id, 7)).rejects.toMatchObject({ code: '23514' })
  })
  test('a version is recorded by the database itself', async () => {
    await add(manager.id, 1)
    const rows =
      await superuser`select by_id, after from settings_changes where part = 'template' and which = 'first_words'`
    expect(rows).toEqual([{ by_id: manager.id, after: { text: 'x' } }])
  })
  test.each(['update beside.message_templates set body = $$x$$', 'delete from beside.message_templates'])(
    '%s is refused',
    async query => {
      await expect(rawAs(raw, manager.id, query)).rejects.toMatchObject({ code: '42501' })
      await expect(superuser.unsafe(query)).rejects.toMatchObject({ code: '42501' })
    },
  )
})
