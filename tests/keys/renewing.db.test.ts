import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSession, sealSession } from '@/app/_session/auth'
import { config } from '@/lib/config'
import { pairOf } from '@/lib/crypto/casework'
import { decryptText, encryptText } from '@/lib/crypto/text'
import { changeKey } from '@/lib/keys/changing'
import { textKept } from '@/lib/keys/kept'
import { renewTexts } from '@/lib/keys/renewing'
import { writeAnew } from '@/lib/keys/writing-anew'
import { openReport } from '@/lib/reports/opening'
import { caseOffice } from '../support/case-office'
import { testDatabase } from '../support/database'
import { fillEverything } from '../support/everything'

const database = await testDatabase()
const { superuser, opened } = await caseOffice(database)
const caseId = await opened()
const [report] = await superuser`select id from reports where case_id = ${caseId}`
const reportId: string = report?.id
const owner = postgres(database.owner, { max: 1, onnotice: () => {} })
afterAll(() => owner.end())
const first = { ...process.env }
const fresh = () => randomBytes(32).toString('base64')

/** This process from now on has these settings, as after a restart. */
function restart(settings: Record<string, string>) {
  Object.assign(process.env, settings)
  ;(globalThis as { besideConfig?: unknown }).besideConfig = undefined
}

/** One text in every column that holds encrypted ones, where there is a row. */
beforeAll(async () => {
  await fillEverything(superuser, caseId, reportId)
  await superuser`set session_replication_role = replica`
  for (const { table, column, context } of textKept())
    await superuser.unsafe(`update ${table} set ${column} = $1`, [encryptText(`kept in ${table}`, context(''))])
  await superuser`update case_files set state = 'preparing'`
  await superuser`set session_replication_role = origin`
})

async function texts() {
  const found: string[] = []
  for (const { table, column } of textKept())
    for (const row of await superuser.unsafe(`select ${column} as stored from ${table}`)) found.push(row.stored)
  return found
}
const walls = () =>
  superuser`select relname, relforcerowsecurity, (select array_agg(tgenabled order by tgname) from pg_trigger where tgrelid = c.oid) as triggers
    from pg_class c where relnamespace = 'beside'::regnamespace and relkind = 'r' order by 1`
const readable = async () => {
  for (const { table, column, context } of textKept())
    for (const { stored } of await superuser.unsafe(`select ${column} as stored from ${table}`))
      expect(decryptText(stored, context(''))).toBe(`kept in ${table}`)
}

test('there is a text in nearly every column', async () => {
  expect((await texts()).length).toBeGreaterThan(100)
})

test('a process that knows the new key but does not use it yet reads what another writes with it', () => {
  const [old, added] = [process.env.ENCRYPTION_KEY as string, fresh()]
  restart({ ENCRYPTION_KEY: `2:${added},${old}` })
  const written = encryptText('by the one ahead', 'a.b')
  restart({ ENCRYPTION_KEY: `${old},2:${added}` })
  expect([written.slice(0, 2), decryptText(written, 'a.b')]).toEqual(['2:', 'by the one ahead'])
  expect(encryptText('by the one behind', 'a.b').slice(0, 2)).toBe('1:')
  restart({ ENCRYPTION_KEY: old })
})

test('after a kill in the middle everything can be read, no wall is down, and the next run does the rest', async () => {
  const [before, standing] = [await texts(), await walls()]
  for (const _ of ['add', 'use']) restart((await changeKey('ENCRYPTION_KEY', process.env)).settings)
  expect([...config().textKeys.keys()]).toEqual(['2', '1'])
  let left = 40
  const run = async () => {
    for (const kept of textKept())
      await writeAnew(owner, kept, async (stored: string, context) => {
        if (left-- === 0) throw new Error('killed')
        return encryptText(decryptText(stored, context), context)
      })
  }
  await expect(run()).rejects.toThrow('killed')
  await readable()
  const rest = await renewTexts(owner)
  expect(rest).toBeGreaterThan(0)
  expect(rest).toBeLessThan(before.length)
  expect((await texts()).every(text => text.startsWith('2:'))).toBe(true)
  expect(await walls()).toEqual(standing)
})

test('when nothing is left the old key goes, and the new one alone reads everything', async () => {
  const { step, settings } = await changeKey('ENCRYPTION_KEY', process.env)
  expect(step).toBe('drop')
  restart(settings)
  expect([...config().textKeys.keys()]).toEqual(['2'])
  await readable()
})

test('a report that was sealed to the old casework key opens at every step, and with the new key alone in the end', async () => {
  const stored = async () => {
    const [row] = await superuser`select id, content, casework_key from reports where id = ${reportId}`
    return { id: row?.id, content: row?.content, caseworkKey: row?.casework_key }
  }
  const told = await openReport(await stored())
  const oldKey = process.env.CASEWORK_PUBLIC_KEY
  const steps: string[] = []
  for (let turn = 0; turn < 4; turn++) {
    const { step, settings } = await changeKey('CASEWORK_PRIVATE_KEY', process.env)
    steps.push(step)
    restart(settings)
    expect(await openReport(await stored())).toEqual(told)
  }
  expect(steps).toEqual(['add', 'use', 'renew', 'drop'])
  expect(process.env.CASEWORK_PUBLIC_KEY).not.toBe(oldKey)
  expect(config().caseworkPrivateKeys).toHaveLength(1)
  expect(pairOf(config().caseworkPrivateKeys[0] as Buffer).publicKey).toEqual(config().caseworkPublicKey)
})

test('whoever signed in before the secret changed stays signed in until the old one is dropped', async () => {
  const cookie = await sealSession('before')
  for (const step of ['add', 'use']) {
    const changed = await changeKey('NEXTAUTH_SECRET', process.env)
    expect(changed.step).toBe(step)
    restart(changed.settings)
    expect(await openSession(cookie)).toBe('before')
  }
  const later = await sealSession('after')
  restart((await changeKey('NEXTAUTH_SECRET', process.env)).settings)
  expect([await openSession(cookie), await openSession(later)]).toEqual([null, 'after'])
  restart(first as Record<string, string>)
})
