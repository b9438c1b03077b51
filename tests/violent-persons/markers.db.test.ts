import { beforeEach, describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import { localDate } from '@/lib/clock/local'
import { now, setClockOffset } from '@/lib/clock/now'
import { housekeeping } from '@/lib/database/jobs'
import { addPerson } from '@/lib/people/commands'
import { answerAppeal, takeAppeal } from '@/lib/violent-persons/appeals'
import { controlsAt } from '@/lib/violent-persons/controls'
import { markerState, provisionalUntil } from '@/lib/violent-persons/dates'
import { decideMarker, endMarker } from '@/lib/violent-persons/deciding'
import { isPerpetratorMarked } from '@/lib/violent-persons/of-case'
import { proposeMarker } from '@/lib/violent-persons/proposing'
import { markerFile, markerList } from '@/lib/violent-persons/queries'
import { recordNotified, renewMarker, reviewMarker } from '@/lib/violent-persons/reviewing'
import { appealAnswerSchema, decisionSchema, proposalSchema } from '@/lib/violent-persons/schema'
import { openedCase } from '../support/builders'
import { personIn } from '../support/casework'
import { testDatabase } from '../support/database'
import { office, rawAs, told } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { HSM: manager, ACM: officer, DutyManager: duty, CCA: centre } = staff
const raw = as('staff')
const kase = await openedCase(manager, officer, s5a)
const accused = await addPerson(officer, kase, { role: 'alleged_perpetrator', name: 'A Tenant' } as never).then(() =>
  personIn(officer, kase, 'alleged_perpetrator'),
)
const day = 86_400_000

const asks = (more: object = {}) =>
  proposalSchema.parse({
    ...{
      risks: ['dog'],
      controls: ['two_person_visit', 'dog_secured_first'],
      reason: 'He set the dog on her',
      contractors: 'yes',
    },
    ...{ address: '2 Moor Lane', ...more },
  })
const propose = (by: Staff = officer, more: object = {}) => proposeMarker(by, kase, accused.id, asks(more))
const approve = (by: Staff, id: string, more: object = {}) =>
  decideMarker(
    by,
    id,
    decisionSchema.parse({ decision: 'approved', reason: 'The risk is real', notice: 'notify', version: 1, ...more }),
  )
const answer = (more: object) => appealAnswerSchema.parse({ reason: 'We looked again', version: 2, ...more })

/** Somebody who had no part in any decision. */
async function anotherManager(): Promise<Staff> {
  const id = crypto.randomUUID()
  await superuser`insert into beside.staff (id, name, email, role, created_at) values (${id}, 'Second', ${`${id}@example.org`}, 'HSM', now())`
  return { ...manager, id }
}
const rowOf = async (id: string) => (await superuser`select * from beside.warning_markers where id = ${id}`)[0] ?? {}

async function travel(days: number) {
  await superuser`update beside.clock_offset set ms = ${days * day}`
  setClockOffset(days * day)
}

beforeEach(async () => {
  await travel(0)
  await superuser`update beside.warning_markers set ending = 'mistake', ended_at = now() where ended_at is null`
})

describe('a proposal', () => {
  test('stands at once, to the end of the third working day, and its words lie as ciphertext', async () => {
    const id = await propose()
    const row = await rowOf(id)
    expect(row.provisional_until).toEqual(provisionalUntil(now()))
    expect(row.reason).not.toContain('dog')
    expect(row.wording).toMatchObject({ two_person_visit: 'Two-person visit' })
    expect(markerState(await markerFile(officer, id), now())).toBe('provisional')
  })

  test('lapses by itself at that moment, and housekeeping marks it so', async () => {
    const id = await propose()
    await travel(15)
    expect(markerState(await markerFile(officer, id), now())).toBe('lapsed')
    await expect(approve(manager, id)).rejects.toMatchObject({ code: 'rule' })
    await housekeeping()
    expect(await rowOf(id)).toMatchObject({ ending: 'lapsed', ended_by: null })
    expect((await markerFile(officer, id)).history.map(({ kind }) => kind)).toEqual(['proposed', 'ended'])
  })

  test('is only of an alleged perpetrator, also by raw SQL', async () => {
    const victim = await personIn(officer, kase)
    await expect(proposeMarker(officer, kase, victim.id, asks())).rejects.toMatchObject({ code: 'rule' })
    const insert = `insert into beside.warning_markers (id, case_id, person_id, risks, controls, wording, reason, share_with, proposed_by, proposed_at, provisional_until)
      values (gen_random_uuid(), '${kase}', '${victim.id}', '{dog}', '{two_person_visit}', '{}', 'x', '{staff}', '${officer.id}', beside.clock(), beside.clock() + interval '3 days')`
    await expect(rawAs(raw, officer.id, insert)).rejects.toMatchObject({ code: '23514' })
    const long = insert.replace(victim.id, accused.id).replace("interval '3 days'", "interval '90 days'")
    await expect(rawAs(raw, officer.id, long)).rejects.toMatchObject({ code: '23514' })
    const decided = insert
      .replace(victim.id, accused.id)
      .replace('provisional_until)', 'provisional_until, decision, decided_by, decided_at)')
    const approved = decided.replace(
      "interval '3 days')",
      `interval '3 days', 'approved', '${manager.id}', beside.clock())`,
    )
    await expect(rawAs(raw, officer.id, approved)).rejects.toMatchObject({ code: expect.stringMatching(/23514|42501/) })
  })

  test('is never on the address of somebody who was harmed or saw it, also by raw SQL', async () => {
    await addPerson(officer, kase, { role: 'witness', name: 'A Witness', address: '5 Fern Walk' } as never)
    await expect(propose(officer, { address: '5 Fern Walk' })).rejects.toThrow('cannot carry a marker')
    const insert = `insert into beside.warning_markers (id, case_id, person_id, home_id, risks, controls, wording, reason, share_with, proposed_by, proposed_at, provisional_until)
      select gen_random_uuid(), '${kase}', '${accused.id}', h.id, '{dog}', '{two_person_visit}', '{}', 'x', '{staff}', '${officer.id}', beside.clock(), beside.clock() + interval '3 days'
        from beside.homes h where h.address = '5 Fern Walk'`
    await expect(rawAs(raw, officer.id, insert)).rejects.toMatchObject({ code: '23514' })
    expect(await propose(officer, { address: '' })).toBeTruthy()
  })

  /** Somebody who was harmed lives there, by what both of them are shut out of. */
  const hiddenAt = {
    'a case': async (address: string) => {
      const id = await openedCase(manager, officer, s5a)
      await addPerson(officer, id, { role: 'witness', name: 'A Witness', address } as never)
      return { case_id: id }
    },
    'a report in triage': async (address: string) => ({
      report_id: await told({ ...s5a, name: 'A Resident', address, placeWords: address }),
    }),
  }
  test.each([
    ['a case', '7 Fern Walk'],
    ['a report in triage', '9 Fern Walk'],
  ] as const)(
    'by somebody shut out of %s about its home is taken as if nothing had been told, and has no effect there',
    async (what, address) => {
      const hidden = await hiddenAt[what](address)
      const near = await anotherManager()
      for (const { id } of [officer, near])
        await superuser`insert into beside.exclusions ${superuser({ ...hidden, id: crypto.randomUUID(), staff_id: id, reason: 'team_of_named', created_at: now() })}`
      await expect(propose(manager, { address })).rejects.toThrow('cannot carry a marker')
      const id = await propose(officer, { address })
      const [home] = await superuser`select home_id as id from beside.warning_markers where id = ${id}`
      const seenBy = async (by: Staff) =>
        (await withActor(by, tx => controlsAt(tx, home?.id))).map(({ code }) => code).sort()
      expect([await seenBy(manager), await seenBy(centre)]).toEqual([[], []])
      for (const by of [officer, near]) expect(await seenBy(by)).toEqual(['dog_secured_first', 'two_person_visit'])
      const book = (by: Staff) =>
        rawAs(
          raw,
          by.id,
          `insert into beside.visits (id, home_id, purpose, for_at, staff_id, emergency, controls, booked_by, booked_at)
      values (gen_random_uuid(), '${home?.id}', 'repair', beside.clock() + interval '1 day', '${manager.id}', false, '{}', '${by.id}', beside.clock())`,
        )
      await expect(book(near)).rejects.toMatchObject({ code: '23514' })
      await book(manager)
    },
  )

  test('of a second one for the same person is refused while one stands', async () => {
    await propose()
    await expect(propose()).rejects.toMatchObject({ code: 'rule' })
  })

  test('of an address that is not ours is refused, and nobody without the grant proposes', async () => {
    await expect(propose(officer, { address: '900 Moor Lane' })).rejects.toMatchObject({ code: 'rule' })
    await expect(propose(centre)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a decision', () => {
  test('is never that of whoever proposed, also by raw SQL', async () => {
    const id = await propose(manager)
    await expect(approve(manager, id)).rejects.toMatchObject({ code: 'rule' })
    const set = (
      by: string,
    ) => `update beside.warning_markers set decision = 'approved', decided_by = '${by}', decided_at = beside.clock(),
      review_on = current_date, expires_on = current_date, notice = 'notify' where id = '${id}'`
    await expect(rawAs(raw, manager.id, set(manager.id))).rejects.toMatchObject({ code: '23514' })
    await expect(rawAs(raw, manager.id, set(duty.id))).rejects.toMatchObject({ code: '23514' })
    expect(await rowOf(id)).toMatchObject({ decision: null })
  })

  test('that approves sets review and end from the start, and whether they are told', async () => {
    const id = await propose()
    await approve(manager, id)
    const [row] = await superuser`select decision, notice, notified_at,
      review_on = ((proposed_at at time zone 'Europe/London')::date + interval '6 months')::date as half,
      expires_on = ((proposed_at at time zone 'Europe/London')::date + interval '12 months')::date as year
      from beside.warning_markers where id = ${id}`
    expect(row).toEqual({ decision: 'approved', notice: 'notify', notified_at: null, half: true, year: true })
    await recordNotified(officer, id, { version: 2 })
    expect((await rowOf(id)).notified_at).not.toBeNull()
  })

  test('to withhold needs a reason, and then nobody records a letter', async () => {
    expect(() => decisionSchema.parse({ decision: 'approved', reason: 'x', notice: 'withhold', version: 1 })).toThrow()
    const id = await propose()
    await approve(manager, id, { notice: 'withhold', withholdReason: 'He would come to the office' })
    await expect(recordNotified(officer, id, { version: 2 })).rejects.toMatchObject({ code: 'rule' })
  })

  test('that refuses ends its effect, and is made once', async () => {
    const id = await propose()
    await decideMarker(manager, id, decisionSchema.parse({ decision: 'refused', reason: 'No risk', version: 1 }))
    expect(markerState(await markerFile(officer, id), now())).toBe('refused')
    await expect(approve(duty, id, { version: 2 })).rejects.toMatchObject({ code: 'rule' })
    const again = `update beside.warning_markers set decision = 'approved' where id = '${id}'`
    await expect(rawAs(raw, duty.id, again)).rejects.toMatchObject({ code: '23514' })
  })

  test('of an officer, who keeps markers and decides on none, finds nothing', async () => {
    const id = await propose(manager)
    await expect(approve(officer, id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('of a page that is old is a conflict', async () => {
    const id = await propose()
    await expect(approve(manager, id, { version: 7 })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('an approved marker', () => {
  const approved = async () => {
    const id = await propose()
    await approve(manager, id)
    return id
  }

  test('is reviewed, and kept no longer than it lasts', async () => {
    const id = await approved()
    await travel(170)
    await reviewMarker(officer, id, { outcome: 'keep', reason: 'Still', version: 2 })
    const [row] = await superuser`select review_on <= expires_on as within from beside.warning_markers where id = ${id}`
    expect(row).toEqual({ within: true })
    const longer = `update beside.warning_markers set review_on = current_date + 900, expires_on = current_date + 900 where id = '${id}'`
    await expect(rawAs(raw, officer.id, longer)).rejects.toMatchObject({ code: '23514' })
  })

  test('is renewed by two people again, also by raw SQL', async () => {
    const id = await approved()
    await travel(170)
    await expect(renewMarker(manager, id, { reason: 'Yes', version: 2 })).rejects.toMatchObject({ code: 'rule' })
    await reviewMarker(manager, id, { outcome: 'renew', reason: 'Still', version: 2 })
    await expect(renewMarker(manager, id, { reason: 'Yes', version: 3 })).rejects.toMatchObject({ code: 'rule' })
    const longer = `update beside.warning_markers set expires_on = expires_on + 100 where id = '${id}'`
    await expect(rawAs(raw, manager.id, longer)).rejects.toMatchObject({ code: '23514' })
    await renewMarker(duty, id, { reason: 'Yes', version: 3 })
    const [row] =
      await superuser`select expires_on = (beside.clock()::date + interval '12 months')::date as year from beside.warning_markers where id = ${id}`
    expect(row).toEqual({ year: true })
    await expect(rawAs(raw, manager.id, longer)).rejects.toMatchObject({ code: '23514' })
  })

  test('expires after twelve months by itself', async () => {
    const id = await approved()
    await travel(367)
    expect(markerState(await markerFile(officer, id), now())).toBe('expired')
    await housekeeping()
    expect(await rowOf(id)).toMatchObject({ ending: 'expired' })
  })

  test('ends for a reason, and is not brought back', async () => {
    const id = await approved()
    await endMarker(manager, id, { ending: 'moved_away', reason: 'He gave up the home', version: 2 })
    expect(await rowOf(id)).toMatchObject({ ending: 'moved_away', ended_by: manager.id })
    const back = `update beside.warning_markers set ended_at = null, ending = null where id = '${id}'`
    await expect(rawAs(raw, manager.id, back)).rejects.toMatchObject({ code: '23514' })
  })

  test('is appealed against, and answered by somebody who neither proposed nor approved, also by raw SQL', async () => {
    const id = await propose(duty)
    await approve(manager, id)
    await takeAppeal(officer, id, { words: 'The dog is dead' })
    await expect(takeAppeal(officer, id, { words: 'Again' })).rejects.toMatchObject({ code: 'rule' })
    const input = answer({ answer: 'upheld', reason: 'There is no dog' })
    await expect(answerAppeal(manager, id, input)).rejects.toMatchObject({ code: 'rule' })
    await expect(answerAppeal(duty, id, input)).rejects.toMatchObject({ code: 'rule' })
    const forged = `update beside.marker_appeals set answer = 'not_upheld', answered_by = '${manager.id}', answered_at = beside.clock() where marker_id = '${id}'`
    await expect(rawAs(raw, manager.id, forged)).rejects.toMatchObject({ code: '23514' })
    const second = await anotherManager()
    await answerAppeal(second, id, input)
    expect(await rowOf(id)).toMatchObject({ ending: 'appeal_upheld', ended_by: second.id })
  })

  test('goes on changed where an appeal is answered so, and they are told anew', async () => {
    const id = await approved()
    await recordNotified(officer, id, { version: 2 })
    await takeAppeal(officer, id, { words: 'The dog is dead' })
    const before = (await rowOf(id)).review_on
    const sooner = localDate(new Date(now().getTime() + 30 * day))
    const changed = answer({ answer: 'changed', controls: ['two_person_visit'], reviewOn: sooner, version: 3 })
    await answerAppeal(duty, id, changed)
    expect((await rowOf(id)).review_on).not.toEqual(before)
    expect(await rowOf(id)).toMatchObject({
      ...{ controls: ['two_person_visit'], wording: { two_person_visit: 'Two-person visit' } },
      ...{ ended_at: null, notified_at: null, version: 4 },
    })
    expect((await markerFile(officer, id)).appeals[0]).toMatchObject({ answer: 'changed', answeredBy: duty.id })
  })

  test('is changed by no answer that changes nothing or reaches too far, and by no page that is old', async () => {
    const id = await approved()
    await takeAppeal(officer, id, { words: 'The dog is dead' })
    const same = ['dog_secured_first', 'two_person_visit']
    const far = localDate(new Date(now().getTime() + 300 * day))
    const refused = [{ controls: same }, { controls: same, reviewOn: far }, { controls: same, reviewOn: '2020-01-01' }]
    for (const more of refused)
      await expect(answerAppeal(duty, id, answer({ answer: 'changed', ...more }))).rejects.toMatchObject({
        code: 'rule',
      })
    const old = answer({ answer: 'changed', controls: ['two_person_visit'], version: 1 })
    await expect(answerAppeal(duty, id, old)).rejects.toMatchObject({ code: 'conflict' })
    expect(() => answer({ answer: 'changed', controls: [] })).toThrow()
    expect((await markerFile(officer, id)).appeals[0]).toMatchObject({ answer: null })
  })

  test('keeps what makes a visit safe from every change but that one, also by raw SQL', async () => {
    const id = await approved()
    const weaker = `update beside.warning_markers set controls = '{call_before_and_after}' where id = '${id}'`
    for (const { id: by } of [officer, manager, duty])
      await expect(rawAs(raw, by, weaker)).rejects.toMatchObject({ code: '23514' })
    await takeAppeal(officer, id, { words: 'The dog is dead' })
    await answerAppeal(duty, id, answer({ answer: 'changed', controls: ['two_person_visit'] }))
    await expect(rawAs(raw, duty.id, weaker)).rejects.toMatchObject({ code: '23514' })
  })

  test('that expired while an appeal waited is answered all the same', async () => {
    const id = await approved()
    await takeAppeal(officer, id, { words: 'The dog is dead' })
    await travel(367)
    await answerAppeal(duty, id, answer({ answer: 'upheld' }))
    expect(markerState(await markerFile(officer, id), now())).toBe('expired')
  })

  test('is a reason for a High band while it stands, and is listed for whoever keeps it', async () => {
    const id = await approved()
    expect(await withActor(officer, tx => isPerpetratorMarked(tx, kase))).toBe(true)
    expect((await markerList(officer)).map(one => one.id)).toContain(id)
    await expect(markerList(centre)).rejects.toMatchObject({ code: 'not-found' })
    await endMarker(manager, id, { ending: 'mistake', reason: 'Another man', version: 2 })
    expect(await withActor(officer, tx => isPerpetratorMarked(tx, kase))).toBe(false)
  })
})

test('the history of a marker is never changed or deleted', async () => {
  await propose()
  for (const sql of [
    'update beside.marker_events set kind = kind',
    'delete from beside.marker_events',
    'delete from beside.warning_markers',
  ])
    await expect(rawAs(raw, manager.id, sql)).rejects.toMatchObject({ code: '42501' })
})
