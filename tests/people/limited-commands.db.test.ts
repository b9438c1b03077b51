import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { addNote } from '@/lib/cases/commands'
import { caseFile } from '@/lib/cases/file'
import { decryptText } from '@/lib/crypto/text'
import { addPerson } from '@/lib/people/commands'
import { limitedName } from '@/lib/people/limited'
import { leaveCircle, limitIdentity, widenCircle } from '@/lib/people/limited-commands'
import { peopleIReach, reachedThrough } from '@/lib/people/limited-queries'
import { personSchema } from '@/lib/people/schema'
import { search } from '@/lib/search/commands'
import { caseOffice } from '../support/case-office'
import { testDatabase } from '../support/database'
import { rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, raw, opened } = await caseOffice(database)
const { ACM: officer, HSM: manager, HRCase: wellbeing, DutyManager: other } = staff
const canary = 'Oriel Quillfeather'
const her = {
  ...{ role: 'victim', victimType: 'staff', name: canary, phone: '07700 900321', email: 'oriel@larkmoor.example' },
  ...{ address: '77 Canary Wharf Lane', about: 'Oriel, of the repairs team' },
}

async function limited() {
  const caseId = await opened(s5a)
  await addPerson(officer, caseId, personSchema.parse(her))
  const found = (await caseFile(officer, caseId)).people.find(({ name }) => name === canary)
  const personId = found?.id ?? ''
  const chosen = { managerId: manager.id, wellbeingId: wellbeing.id, sheChose: ['yes' as const] }
  await limitIdentity(officer, caseId, personId, chosen)
  return { caseId, personId }
}

/** Every text of every table that this colleague can select, opened where it is ours to open. */
async function everythingSeenBy(staffId: string): Promise<string> {
  const tables = await superuser`select c.relname as name from pg_class c where c.relnamespace = 'beside'::regnamespace
    and c.relkind in ('r', 'v') and has_any_column_privilege('beside_staff', c.oid, 'select')`
  const seen: string[] = []
  for (const { name } of tables) {
    const columns = await superuser`select attname from pg_attribute where attrelid = ${`beside.${name}`}::regclass
      and attnum > 0 and not attisdropped and has_column_privilege('beside_staff', attrelid, attnum, 'select')`
    const list = columns.map(({ attname }) => `"${attname}"`).join(', ')
    for (const row of await rawAs(raw, staffId, `select ${list} from beside.${name}`))
      for (const [column, value] of Object.entries(row)) seen.push(opened_(`${name}.${column}`, value))
  }
  return seen.join('\n')
}

function opened_(column: string, value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value) ?? ''
  try {
    return decryptText(value, column)
  } catch {
    return value
  }
}

describe('a member of staff whose name is kept to a few', () => {
  test('is nowhere in anything that anybody outside the circle can select, in any column', async () => {
    const { caseId } = await limited()
    const seen = await everythingSeenBy(officer.id)
    expect(seen).toContain(limitedName)
    for (const word of ['Quillfeather', '900321', 'oriel@', 'Canary Wharf', 'Oriel']) expect(seen).not.toContain(word)
    expect(await everythingSeenBy(manager.id)).toContain(canary)
    expect(JSON.stringify(await caseFile(officer, caseId))).not.toContain('Quillfeather')
  })

  test('is seen by the circle only, which says through whom they are reached', async () => {
    const { personId } = await limited()
    expect((await peopleIReach(manager)).find(one => one.personId === personId)).toMatchObject({ name: canary })
    expect(await peopleIReach(officer)).toEqual([])
    const through = (await reachedThrough(officer, personId)).map(({ id }) => id)
    expect(new Set(through)).toEqual(new Set([manager.id, wellbeing.id]))
  })

  test('is found by no search, and does not come back by another door', async () => {
    const { caseId, personId } = await limited()
    await caseFile(officer, caseId)
    expect(JSON.stringify(await search(officer, canary))).not.toContain(caseId)
    const prints = await superuser`select from beside.person_fingerprints where person_id = ${personId}`
    expect(prints).toHaveLength(0)
    await rawAs(raw, officer.id, `update beside.people set name = 'x', phone = 'y' where id = '${personId}'`)
    const person = (await caseFile(officer, caseId)).people.find(({ id }) => id === personId)
    expect(person).toMatchObject({ name: limitedName, phone: null, email: null, address: null, about: null })
    const undo = `update beside.people set identity_limited = false where id = '${personId}'`
    await expect(rawAs(raw, officer.id, undo)).rejects.toMatchObject({ code: '42501' })
  })

  test('is one of ours, and of a case that whoever is chosen may see', async () => {
    const caseId = await opened(s5a)
    const resident = (await caseFile(officer, caseId)).people.find(({ role }) => role === 'victim')
    const chosen = { managerId: manager.id, wellbeingId: undefined, sheChose: ['yes' as const] }
    const asIfOurs = limitIdentity(officer, caseId, resident?.id ?? '', chosen)
    await expect(asIfOurs).rejects.toMatchObject({ code: 'rule' })
    await addPerson(officer, caseId, personSchema.parse(her))
    const person = (await caseFile(officer, caseId)).people.find(({ name }) => name === canary)
    await superuser`insert into beside.exclusions (id, staff_id, case_id, reason, created_at) values (gen_random_uuid(), ${other.id}, ${caseId}, 'tie', beside.clock())`
    const withOther = limitIdentity(officer, caseId, person?.id ?? '', { ...chosen, managerId: other.id })
    await expect(withOther).rejects.toMatchObject({ code: 'rule' })
    await addNote(officer, caseId, { text: 'Nothing was changed' })
  })

  test('has a circle that only the circle widens, and whose last one stays', async () => {
    const { personId } = await limited()
    await expect(widenCircle(officer, personId, { colleagueId: officer.id })).rejects.toMatchObject({
      code: 'not-found',
    })
    await widenCircle(wellbeing, personId, { colleagueId: other.id })
    expect(await reachedThrough(officer, personId)).toHaveLength(3)
    await leaveCircle(other, personId)
    await leaveCircle(wellbeing, personId)
    await expect(leaveCircle(manager, personId)).rejects.toMatchObject({ code: 'not-found' })
    expect((await peopleIReach(wellbeing)).find(one => one.personId === personId)).toBeUndefined()
  })
})
