import { sql } from 'drizzle-orm'
import { safeContactTold } from '@/lib/cases/safe-contact-told'
import { now } from '@/lib/clock/now'
import { encryptText } from '@/lib/crypto/text'
import { hexArray, textArray } from '@/lib/database/arrays'
import { jobsDatabase } from '@/lib/db'
import type { WishToProceed } from '@/lib/people/person'
import { safeTarget } from '@/lib/people/safe-contact'
import type { Answers } from '@/lib/reports/answers'
import { answersNow } from '@/lib/reports/answers-now'
import { openReport, recordKeyOf } from '@/lib/reports/opening'
import { type Print, printsOf } from '@/lib/search/prints'
import { tellerPrints } from '@/lib/search/report-prints'
import { openMessage } from './content'
import type { MessageKind } from './message'

type ToTake = {
  id: string
  kind: MessageKind
  report_id: string
  casework_key: Buffer
  content: Buffer
  person_id: string | null
}
type Said = { id: string; sealed: Buffer }

/**
 * Takes what somebody wrote in their mailbox into their case: new ways to reach them and who they are at once, and that
 * they took their report back or changed their mind (decision 0006). Before there is a case only what they are found by is kept.
 * Safe to run twice.
 */
export async function takeMessage(messageId: string): Promise<void> {
  const [row] = await jobsDatabase().execute<ToTake>(sql`select * from beside.message_to_take(${messageId})`)
  if (!row) return
  if (!row.person_id) return keepReportPrints(row)
  const wish = wishes[row.kind]
  if (wish) await changePerson(row, { wish })
  if (row.kind === 'contact' || row.kind === 'identity') await takeAnswers(row)
}

/** Of the one it happened to; of others a wish is not kept. */
const wishes: Partial<Record<MessageKind, WishToProceed>> = { withdrawal: 'withdrawn', reopening: 'not_asked' }

async function takeAnswers(row: ToTake): Promise<void> {
  const answers = await answersWithWhatWasSaid(row)
  const { name, phone, email, address, level } = answers
  await changePerson(row, {
    ...encrypted('people', { name, phone, email, address }),
    identity_kept: level === 'open' ? false : undefined,
  })
  await keepPrints(row, printsOf({ name, phone, email, address }))
  if (row.kind === 'contact') await changeSafeContact(row, answers)
}

async function answersWithWhatWasSaid(row: ToTake): Promise<Answers> {
  const stored = { id: row.report_id, caseworkKey: row.casework_key, content: row.content }
  const said = await jobsDatabase().execute<Said>(sql`select * from beside.thread_to_take(${row.report_id})`)
  const [{ answers }, key] = await Promise.all([openReport(stored), recordKeyOf(stored)])
  return answersNow(
    answers,
    said.map(record => openMessage(key, record)),
  )
}

async function changeSafeContact(row: ToTake, answers: Answers): Promise<void> {
  const safe = safeContactTold(answers)
  if (!safe) return
  const { times, codeWord, via, language, officerGender } = safe
  const told = {
    ok_channels: safe.okChannels,
    never_channels: safe.neverChannels,
    windows: safe.windows,
    voicemail: safe.voicemail,
    letters: safe.letters,
    someone_else_sees: safe.someoneElseSees,
    lives_with_alleged_perpetrator: safe.livesWithAllegedPerpetrator,
    ...encrypted('safe_contacts', { times, code_word: codeWord, via, language, officer_gender: officerGender }),
  }
  await jobsDatabase().execute(
    sql`select beside.take_safe_contact(${row.id}, ${row.person_id}, ${JSON.stringify(told)}::text::jsonb)`,
  )
  const safeAt = safeTarget(safe, now(), now())
  if (safeAt)
    await jobsDatabase().execute(
      sql`select beside.defer_to_safe_time(${row.report_id}, ${row.person_id}, ${safeAt.toISOString()})`,
    )
}

/** They are found by it from now on: hashes, never words. What they were found by before stays until staff open the case. */
async function keepPrints(row: ToTake, prints: readonly Print[]): Promise<void> {
  const [kinds, values] = [textArray(prints.map(([kind]) => kind)), hexArray(prints.map(([, value]) => value))]
  await jobsDatabase().execute(sql`select beside.take_prints(${row.person_id}, ${kinds}::text[], ${values}::bytea[])`)
}

async function keepReportPrints(row: ToTake): Promise<void> {
  if (row.kind !== 'contact' && row.kind !== 'identity') return
  const prints = tellerPrints(await answersWithWhatWasSaid(row))
  const [kinds, values] = [textArray(prints.map(({ kind }) => kind)), hexArray(prints.map(({ value }) => value))]
  await jobsDatabase().execute(
    sql`select beside.take_report_prints(${row.report_id}, ${kinds}::text[], ${values}::bytea[])`,
  )
}

async function changePerson(row: ToTake, told: Record<string, unknown>): Promise<void> {
  await jobsDatabase().execute(
    sql`select beside.take_person(${row.id}, ${row.person_id}, ${JSON.stringify(told)}::text::jsonb)`,
  )
}

/** Each text under the context of the column it goes into. */
const encrypted = (table: string, texts: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([column, text]) =>
      text ? [[column, encryptText(text, `${table}.${column}`)]] : [],
    ),
  )
