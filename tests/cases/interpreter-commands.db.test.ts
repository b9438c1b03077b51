import { describe, expect, test } from 'vitest'
import { caseFile } from '@/lib/cases/file'
import { bookInterpreter, cancelInterpreter } from '@/lib/cases/interpreter-commands'
import { bookingSchema } from '@/lib/cases/interpreter-schema'
import { now } from '@/lib/clock/now'
import { recordStanding } from '@/lib/people/standing-commands'
import { caseOffice } from '../support/case-office'
import { testDatabase } from '../support/database'

const database = await testDatabase()
const { staff, superuser, opened, fileOf, personOf, kindsOf } = await caseOffice(database)
const { ACM: officer, HRCase: conduct } = staff
const tomorrow = new Date(now().getTime() + 86_400_000)
const booking = { language: 'Polish', mode: 'phone' as const, bookedFor: tomorrow, interpreter: '4417' }

describe('an interpreter', () => {
  test('is booked for somebody and cancelled once', async () => {
    const id = await opened()
    const { id: personId } = await personOf(id, 'victim')
    await bookInterpreter(officer, id, personId, booking)
    const [row] = (await fileOf(id)).interpreters
    expect(row).toMatchObject({ personId, ...booking, cancelledAt: null })
    expect(await kindsOf(id)).toContain('interpreter_booked')
    await cancelInterpreter(officer, id, personId, { bookingId: row?.id ?? '' })
    const again = cancelInterpreter(officer, id, personId, { bookingId: row?.id ?? '' })
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
    const [stored] = await superuser`select language from beside.interpreter_bookings`
    expect(stored?.language).not.toContain('Polish')
  })

  test('is not booked for a time that is past, or for the alleged perpetrator', async () => {
    const id = await opened()
    const past = { ...booking, bookedFor: now() }
    const { id: personId } = await personOf(id, 'victim')
    await expect(bookInterpreter(officer, id, personId, past)).rejects.toMatchObject({ code: 'rule' })
    const accused = await personOf(id, 'alleged_perpetrator')
    await expect(bookInterpreter(officer, id, accused.id, booking)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is asked for by the name of a language', () => {
    expect(bookingSchema.safeParse({ language: '', mode: 'phone', bookedFor: '2026-12-07T10:00' }).success).toBe(false)
  })
})

describe('how somebody stands to us', () => {
  const stands = async (id: string, role: string, perpetratorType: 'tenant' | 'contractor') => {
    const { id: personId, version } = await personOf(id, role)
    return recordStanding(officer, id, personId, { perpetratorType, adjustments: ['large_print'], version })
  }

  test('is kept of an alleged perpetrator; of anybody else only what helps them', async () => {
    const id = await opened()
    expect(await stands(id, 'alleged_perpetrator', 'tenant')).toBe(false)
    await stands(id, 'victim', 'tenant')
    expect(await personOf(id, 'alleged_perpetrator')).toMatchObject({ perpetratorType: 'tenant' })
    expect(await personOf(id, 'victim')).toMatchObject({ perpetratorType: null, adjustments: ['large_print'] })
  })

  test('shuts the case at once to all but the restricted route where it is one of ours or a contractor', async () => {
    const id = await opened()
    expect(await stands(id, 'alleged_perpetrator', 'contractor')).toBe(true)
    await expect(fileOf(id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(caseFile(officer, id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await caseFile(conduct, id)).toMatchObject({ restricted: true })
  })
})
