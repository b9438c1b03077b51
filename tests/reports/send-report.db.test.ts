import { beforeEach, describe, expect, test } from 'vitest'
import { reporter } from '@/lib/access/actor'
import type { Answers } from '@/lib/reports/answers'
import { sendReport } from '@/lib/reports/commands'
import { readDraft, saveDraft, type Ticket } from '@/lib/reports/draft'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { keepTicket } from '@/lib/reports/keep-ticket'
import { openReport } from '@/lib/reports/opening'
import { newTicket } from '@/lib/reports/ticket'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const database = await testDatabase()
const { superuser } = await office(database)

const told: Answers = { what: 'Zebra-striped kettle on the stairs', level: 'anonymous', types: ['threats'] }
let secret: string
let ticket: Ticket

beforeEach(async () => {
  secret = newVisitSecret()
  ticket = await newTicket()
  await saveDraft(secret, { answers: told, ticket })
})

const reportsWith = async (id: string) => superuser`select * from reports where id = ${id}`
const row = async (id: string) => (await reportsWith(id))[0]
const opened = async (id: string) => {
  const report = await row(id)
  return openReport({ id, content: report?.content, caseworkKey: report?.casework_key })
}

describe('sending', () => {
  test('stores what was told, sealed, under its ticket', async () => {
    await sendReport(reporter, secret, ticket, told)
    expect((await opened(ticket.id)).answers).toEqual(told)
    expect(JSON.stringify(await row(ticket.id))).not.toContain('Zebra')
  })
  test('starts the clocks of triage and first contact, and the screening', async () => {
    await sendReport(reporter, secret, ticket, told)
    const clocks = await superuser`select target from clocks where report_id = ${ticket.id} order by target`
    expect(clocks.map(({ target }) => target)).toEqual(['T2', 'T3'])
  })
  test('leaves no answers in the draft, only what may still be shown', async () => {
    const sent = await sendReport(reporter, secret, ticket, told)
    expect(await readDraft(secret)).toEqual({ answers: {}, sent })
    expect(sent).toMatchObject({ ...ticket, anonymous: true, reachable: false, restricted: false })
  })
  test('is restricted from the first byte when it is about someone who works for the landlord', async () => {
    await sendReport(reporter, secret, ticket, { ...told, perpetrator: 'works_for_landlord' })
    expect(await row(ticket.id)).toMatchObject({ restricted: true })
  })
  test('leaves out a name given before choosing to stay anonymous', async () => {
    await sendReport(reporter, secret, ticket, { ...told, name: 'Sam Lee', phone: '07700 900123' })
    expect(JSON.stringify(await opened(ticket.id))).not.toMatch(/Sam|07700/)
  })
})

describe('sending the same ticket again', () => {
  test('stores one report and gives the same answer', async () => {
    const first = await sendReport(reporter, secret, ticket, told)
    const second = await sendReport(reporter, secret, ticket, { ...told, what: 'Other words' })
    expect({ ...second, promisedAt: '' }).toEqual({ ...first, promisedAt: '' })
    expect(await reportsWith(ticket.id)).toHaveLength(1)
    expect((await opened(ticket.id)).answers.what).toBe(told.what)
  })
  test('at the same time, five times, stores one report', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => sendReport(reporter, secret, ticket, told)))
    expect(new Set(all.map(({ reference }) => reference))).toEqual(new Set([ticket.reference]))
    expect(await reportsWith(ticket.id)).toHaveLength(1)
  })
})

test('a reference that is taken is replaced, and nothing is lost', async () => {
  await sendReport(reporter, secret, ticket, told)
  const other = { ...(await newTicket()), reference: ticket.reference }
  const sent = await sendReport(reporter, newVisitSecret(), other, told)
  expect(sent.reference).not.toBe(ticket.reference)
  expect(await row(other.id)).toMatchObject({ reference: sent.reference })
})

describe('a ticket', () => {
  test('is made once and kept with the draft', async () => {
    await saveDraft(secret, { answers: told })
    const made = await keepTicket(secret, { answers: told })
    const kept = await readDraft(secret)
    expect(kept).toEqual({ answers: told, ticket: made })
    expect(await keepTicket(secret, kept ?? { answers: {} })).toEqual(made)
  })
})
