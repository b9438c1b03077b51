import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { addPerson } from '@/lib/people/commands'
import { personSchema } from '@/lib/people/schema'
import { recordStanding } from '@/lib/people/standing-commands'
import type { VictimType } from '@/lib/people/victim-type'
import { caseOffice } from '../support/case-office'
import { testDatabase } from '../support/database'

const database = await testDatabase()
const { staff, opened, fileOf, personOf } = await caseOffice(database)
const { ACM: officer } = staff
const owedIn = async (id: string) => (await fileOf(id)).measures.filter(({ kind }) => kind === 'line_manager_contact')
const stands = async (id: string, role: string, victimType?: VictimType) => {
  const { id: personId, version } = await personOf(id, role)
  return recordStanding(officer, id, personId, {
    perpetratorType: undefined,
    victimType,
    adjustments: undefined,
    version,
  })
}

describe('how a victim or a witness stands to us', () => {
  test.each(['staff', 'contractor'] as const)(
    'as one who works for us, their line manager is to be in touch the same day, once: %s',
    async victimType => {
      const id = await opened()
      await stands(id, 'victim', victimType)
      const { id: personId } = await personOf(id, 'victim')
      expect(await owedIn(id)).toMatchObject([{ personId, dueOn: localDate(now()), ownerId: officer.id }])
      await stands(id, 'victim', victimType)
      expect(await owedIn(id)).toHaveLength(1)
    },
  )

  test('as anybody else, nothing is owed besides; what is not asked keeps what was known', async () => {
    const id = await opened()
    await stands(id, 'victim', 'visitor')
    await stands(id, 'victim')
    expect(await personOf(id, 'victim')).toMatchObject({ victimType: 'visitor' })
    expect(await owedIn(id)).toEqual([])
  })

  test('is kept of nobody else, and given when somebody is added', async () => {
    const id = await opened()
    await stands(id, 'alleged_perpetrator', 'staff')
    expect(await personOf(id, 'alleged_perpetrator')).toMatchObject({ victimType: null })
    const add = (role: string) =>
      addPerson(officer, id, personSchema.parse({ role, name: 'Mx Field', victimType: 'staff' }))
    await add('representative')
    expect(await personOf(id, 'representative')).toMatchObject({ victimType: null })
    await add('witness')
    expect(await personOf(id, 'witness')).toMatchObject({ victimType: 'staff' })
    expect(await owedIn(id)).toHaveLength(1)
  })

  test('is known at once of one of ours who told us themselves', async () => {
    const id = await opened({ ...s5a, role: 'staff_self' })
    expect(await personOf(id, 'victim')).toMatchObject({ victimType: 'staff' })
    expect(await owedIn(id)).toHaveLength(1)
  })
})
