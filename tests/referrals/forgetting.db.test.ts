import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { decryptText } from '@/lib/crypto/text'
import { addToMailbox } from '@/lib/messages/adding'
import { openMailbox } from '@/lib/messages/mailbox'
import { reportThread } from '@/lib/messages/thread'
import { forgetReferred } from '@/lib/referrals/forgetting'
import { recordReferral } from '@/lib/referrals/recording'
import { usualAgencies } from '@/lib/referrals/referral'
import { referralSchema } from '@/lib/referrals/schema'
import { sendReport } from '@/lib/reports/commands'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { addToReport } from '@/lib/triage/additions'
import { classify } from '@/lib/triage/classifying'
import { decide } from '@/lib/triage/commands'
import { reportAsTold } from '@/lib/triage/reading'
import { classificationSchema } from '@/lib/triage/schema-beside'
import { screenReport } from '@/lib/triage/screening'
import { testDatabase } from '../support/database'
import { toldWith } from '../support/evidence'
import { placedPhoto } from '../support/evidence-files'
import { office, rawAs, told } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const login = as('staff')
const canary = 'quokkaberry'
const outside = {
  ...s5a,
  what: `A ${canary} was thrown`,
  place: 'street' as const,
  postcode: undefined,
  placeWords: canary,
}
const referOut = (id: string) =>
  decide(staff.ACM, id, { decision: 'refer_out', reason: `Not ours: ${canary}`, remit: [] })

/** Everything that hangs off a report and could hold a word, decrypted where it is ciphertext. */
async function wordsLeft(): Promise<string[]> {
  const columns = await superuser`select table_name, column_name from information_schema.columns
    where table_schema = 'beside' and data_type in ('text', 'bytea', 'jsonb', 'ARRAY') order by 1, 2`
  const found: string[] = []
  for (const { table_name: table, column_name: column } of columns) {
    const rows = await superuser.unsafe(
      `select ${column}::text as value from beside.${table} where ${column} is not null`,
    )
    if (rows.some(({ value }) => readable(value, `${table}.${column}`).includes(canary)))
      found.push(`${table}.${column}`)
  }
  return found
}

function readable(value: string, column: string): string {
  if (!/^\w+:[\w+/=]+$/.test(value)) return value
  try {
    return decryptText(value, column)
  } catch {
    return value
  }
}

async function everythingTold() {
  const ticket = await newTicket()
  await sendReport(reporter, newVisitSecret(), ticket, outside)
  await screenReport(ticket.id)
  const box = await openMailbox(ticket.receipt)
  if (!box) throw new Error('the receipt opens nothing')
  await addToMailbox(reporter, box, { form: randomUUID(), kind: 'message', content: { text: canary } })
  await reportThread(staff.ACM, ticket.id)
  await addToReport(staff.ACM, ticket.id, { text: `Heard of ${canary}` })
  const classification = { types: ['verbal_abuse'], note: `Says ${canary}` }
  await classify(staff.ACM, ticket.id, classificationSchema.parse(classification))
  await referOut(ticket.id)
  const sent = {
    agency: usualAgencies[0],
    answer: 'agreed',
    what: canary,
    sentOn: new Date().toISOString().slice(0, 10),
  }
  await recordReferral(staff.ACM, ticket.id, referralSchema.parse(sent))
  await recordReferral(staff.ACM, ticket.id, referralSchema.parse({ another: canary, answer: 'not_wanted' }))
  return ticket
}

const dueNow = (id: string) => superuser`update forgetting set forget_on = current_date - 1 where report_id = ${id}`

describe('90 days after it was passed on', () => {
  test('not one word, key or trace of it is left, and its codes still count', async () => {
    const { id, receipt } = await everythingTold()
    expect(await wordsLeft()).toEqual([
      ...['report_additions.text', 'report_classifications.note', 'report_referrals.agency'],
      ...['report_referrals.what', 'triage_decisions.reason'],
    ])
    expect(await forgetReferred()).toBe(0)
    await dueNow(id)
    expect(await forgetReferred()).toBe(1)
    expect(await wordsLeft()).toEqual([])
    const [row] =
      await superuser`select octet_length(content) as words, octet_length(casework_key) as key, reporter_key,
      reporter_public_key, mailbox_hash, home_id, block_id, status, types, grounds,
      (select count(*)::int from messages where report_id = ${id}) as messages,
      (select count(*)::int from report_fingerprints where report_id = ${id}) as prints from reports where id = ${id}`
    expect(row).toMatchObject({
      ...{
        words: 0,
        key: 0,
        reporter_key: null,
        reporter_public_key: null,
        mailbox_hash: null,
        home_id: null,
        block_id: null,
      },
      ...{ messages: 0, prints: 0, status: 'referred_out', types: outside.types, grounds: outside.grounds },
    })
    expect(await openMailbox(receipt)).toBeFalsy()
    expect(await forgetReferred()).toBe(0)
  })

  test('whoever reads it is told so, and can write nothing beside it', async () => {
    const id = await told(outside)
    await referOut(id)
    await dueNow(id)
    await forgetReferred()
    const read = await reportAsTold(staff.ACM, id)
    expect(read).toMatchObject({ isForgotten: true, answers: {} })
    expect(read.decided?.reason).toBe('What was told has been deleted, 90 days after it was passed on.')
    await expect(addToReport(staff.ACM, id, { text: canary })).rejects.toMatchObject({ code: 'not-found' })
    const late = referralSchema.parse({ agency: usualAgencies[0], answer: 'agreed' })
    await expect(recordReferral(staff.ACM, id, late)).rejects.toMatchObject({ code: 'not-found' })
    const raw = `insert into beside.report_additions (id, report_id, kind, text, author_id, at)
      values (gen_random_uuid(), '${id}', 'addition', 'x', '${staff.ACM.id}', now())`
    await expect(rawAs(login, staff.ACM.id, raw)).rejects.toMatchObject({ code: '42501' })
  })

  test('its files go too, with who opened them', async () => {
    const { reportId, items } = await toldWith(outside, [placedPhoto])
    await referOut(reportId)
    await dueNow(reportId)
    expect(await forgetReferred()).toBe(1)
    const [row] = await superuser`select (select count(*)::int from evidence where id = any(${items})) as files,
      (select count(*)::int from evidence_chunks where evidence_id = any(${items})) as pieces`
    expect(row).toEqual({ files: 0, pieces: 0 })
  })

  test('a report that repeats it goes with it', async () => {
    const [first, again] = [await told(outside), await told(outside)]
    await decide(staff.ACM, again, { decision: 'duplicate', reason: 'The same', sameAs: first, remit: [] })
    await referOut(first)
    await dueNow(first)
    expect(await forgetReferred()).toBe(2)
    expect(await reportAsTold(staff.ACM, again)).toMatchObject({ isForgotten: true })
  })
})

describe('what is never forgotten this way', () => {
  test('a report that was not referred out, and one that came into a case', async () => {
    const [kept, ours] = [await told(outside), await told(s5a)]
    await decide(staff.ACM, kept, { decision: 'information_only', reason: 'Nothing to act on', remit: [] })
    const { caseId } = await decide(staff.HSM, ours, {
      decision: 'new_case',
      reason: 'Ours',
      officer: staff.ACM.id,
      remit: ['victim_ours'],
    })
    await superuser`insert into forgetting (report_id, forget_on) values (${kept}, '2020-01-01'), (${ours}, '2020-01-01')`
    await superuser`update reports set status = 'referred_out' where id = ${ours}`
    expect(caseId).toBeTruthy()
    expect(await forgetReferred()).toBe(0)
    expect((await reportAsTold(staff.HSM, ours)).answers.what).toBe(s5a.what)
  })
  test('nobody but the jobs may ask for it', async () => {
    const raw = "select beside.forget_referred('a', 'b')"
    await expect(rawAs(login, staff.HSM.id, raw)).rejects.toMatchObject({ code: '42501' })
    await expect(as('public').unsafe(raw)).rejects.toMatchObject({ code: '42501' })
  })
})
