import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { now } from '@/lib/clock/now'
import { addPerson } from '@/lib/people/commands'
import { today } from '@/lib/triage/today'
import { bookVisit, cancelVisit } from '@/lib/violent-persons/booking'
import { proposeMarker } from '@/lib/violent-persons/proposing'
import { markerFile, markerList } from '@/lib/violent-persons/queries'
import { proposalSchema } from '@/lib/violent-persons/schema'
import { homeToVisit } from '@/lib/violent-persons/visit-queries'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { HSM: manager, ACM: officer, CCA: centre, NHO: visitor, PartnerUser: engineer } = staff
const raw = as('staff')

const address = '2 Moor Lane'
const [home] = await superuser`select id from beside.homes where address = ${address}`
const homeId = home?.id as string
const contractor = crypto.randomUUID()
await superuser`insert into beside.agencies (id, name, kind, created_at) values (${contractor}, 'Fernside', 'contractor', now())`
await superuser`update beside.staff set agency_id = ${contractor} where id = ${engineer.id}`

const kase = await openedCase(manager, officer, s5a)
const other = await openedCase(manager, officer, s5a)
const peopleOf = async (of: string) =>
  (await superuser`select id from beside.people where case_id = ${of}`).map(row => row.id as string)
async function added(to: string, role: string, name: string, at?: string): Promise<string> {
  const before = await peopleOf(to)
  await addPerson(officer, to, { role, name, address: at } as never)
  const id = (await peopleOf(to)).find(one => !before.includes(one))
  if (!id) throw new Error('nobody was added')
  return id
}

async function marked(contractors: 'yes' | 'no' = 'yes') {
  await superuser`update beside.warning_markers set ending = 'mistake', ended_at = now() where ended_at is null`
  await superuser`delete from beside.person_fingerprints f using beside.homes h where h.id = ${homeId} and f.value = h.fingerprint`
  const id = await added(kase, 'alleged_perpetrator', 'Gordon Pike')
  const words = { risks: ['dog'], controls: ['two_person_visit'], reason: 'The dog', contractors, address }
  await proposeMarker(officer, kase, id, proposalSchema.parse(words))
  return id
}
const tomorrow = () => new Date(now().getTime() + 86_400_000)
const visit = (by: string, who: string, more = '') => `insert into beside.visits
  (id, home_id, purpose, for_at, staff_id, controls, booked_by, booked_at) values (gen_random_uuid(), '${homeId}', 'repair',
   beside.clock() + interval '1 day', '${who}', '{${more}}', '${by}', beside.clock())`
const controls = async () => (await homeToVisit(centre, address))?.controls.map(({ code }) => code)

/** Of the marker of this person: the home on its page and letter, and in the list. */
async function homesShown(person: string) {
  const [row] = await superuser`select id from beside.warning_markers where person_id = ${person}`
  const listed = (await markerList(manager)).find(({ id }) => id === row?.id)
  return [(await markerFile(manager, row?.id)).home?.address, listed?.address]
}

describe('the hard stop', () => {
  test('is not gone round by bringing back a visit that was cancelled before the marker', async () => {
    await superuser`update beside.warning_markers set ending = 'mistake', ended_at = now() where ended_at is null`
    const id = await bookVisit(centre, {
      ...{ homeId, purpose: 'repair', forAt: tomorrow(), who: `staff:${visitor.id}`, emergency: false, controls: [] },
    })
    await cancelVisit(centre, id)
    await marked()
    const back = rawAs(raw, centre.id, `update beside.visits set cancelled_at = null where id = '${id}' returning id`)
    expect(await back.catch(error => [error.code])).toEqual([])
    expect((await superuser`select cancelled_at from beside.visits where id = ${id}`)[0]?.cancelled_at).not.toBeNull()
  })

  test('is not gone round by naming the contractor’s own worker', async () => {
    await marked('no')
    const insert = rawAs(raw, centre.id, visit(centre.id, engineer.id, 'two_person_visit'))
    await expect(insert).rejects.toMatchObject({ constraint_name: 'visits_shared' })
  })
})

describe('the address of somebody who was harmed, or saw it', () => {
  test('carries a marker no more once they come to live there, and again when their case is over', async () => {
    const person = await marked()
    expect(await homesShown(person)).toEqual([address, address])
    expect(await controls()).toEqual(['two_person_visit'])
    await added(other, 'witness', 'Edith Marlow', address)
    expect(await controls()).toEqual([])
    expect(await homesShown(person)).toEqual([undefined, null])
    const lost = 'Review a warning marker that its home carries no more'
    expect((await today(manager)).mine.filter(({ title }) => title === lost)).toHaveLength(1)
    await expect(rawAs(raw, centre.id, visit(centre.id, visitor.id))).resolves.toBeDefined()
    await superuser.begin(async tx => {
      await tx`set local session_replication_role = replica`
      await tx`update beside.cases set status = 'closed' where id = ${other}`
    })
    expect(await controls()).toEqual(['two_person_visit'])
  })

  test('carries none of somebody who turns out to be another, which nobody can write', async () => {
    const person = await marked()
    const turned = rawAs(raw, officer.id, `update beside.people set role = 'victim' where id = '${person}'`)
    await expect(turned).rejects.toMatchObject({ code: '42501' })
    await superuser`update beside.people set role = 'victim' where id = ${person}`
    expect(await controls()).toEqual([])
  })

  test('stays marked where whoever has the marker tells us of something themselves', async () => {
    await marked()
    await added(kase, 'victim', 'Gordon Pike', address)
    expect(await controls()).toEqual(['two_person_visit'])
  })
})

test('a marker stands for three working days unapproved, whoever writes it', async () => {
  const person = await marked()
  const write = (days: number) =>
    rawAs(
      raw,
      officer.id,
      `insert into beside.warning_markers (id, case_id, person_id, risks, controls, wording, reason, share_with, proposed_by, proposed_at, provisional_until)
       values (gen_random_uuid(), '${kase}', '${person}', '{dog}', '{two_person_visit}', '{}', 'x', '{staff}', '${officer.id}', beside.clock(), beside.clock() + interval '${days} days')`,
    )
  await expect(write(13)).rejects.toMatchObject({ constraint_name: 'warning_markers_provisional' })
  await expect(write(1)).resolves.toBeDefined()
})
