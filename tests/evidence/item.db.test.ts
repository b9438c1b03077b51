import { beforeAll, describe, expect, test } from 'vitest'
import { s1, s5a, unfairWorker } from '@/drizzle/seed/scenarios'
import type { Staff } from '@/lib/access/actor'
import { caseFile } from '@/lib/cases/file'
import { openClean } from '@/lib/evidence/clean'
import { chunkBytes } from '@/lib/evidence/file-sealing'
import { gallery } from '@/lib/evidence/gallery'
import { lookAt } from '@/lib/evidence/item'
import { openOriginal } from '@/lib/evidence/original'
import { plainBytes, type SealedCopy } from '@/lib/evidence/plain-bytes'
import { recordOf } from '@/lib/evidence/records'
import { evidenceRecordSchema } from '@/lib/evidence/schema'
import { decide } from '@/lib/triage/commands'
import { reportAsTold } from '@/lib/triage/reading'
import { today } from '@/lib/triage/today'
import { testDatabase } from '../support/database'
import { brought, toldWith } from '../support/evidence'
import { longNote, placedPhoto } from '../support/evidence-files'
import { office, rawAs } from '../support/office'

const { staff, superuser, as } = await office(await testDatabase())
const reason = 'The police asked for it'
const clockOf = async (item: string) =>
  (await superuser`select k.achieved_at from clocks k join evidence e on e.clock_id = k.id where e.id = ${item}`)[0]
const openingsOf = (item: string) =>
  superuser`select copy, reason, staff_id from evidence_openings where evidence_id = ${item}`
const shutOut = (
  actor: Staff,
  caseId: string,
) => superuser`insert into exclusions (id, staff_id, case_id, reason, created_at)
  values (gen_random_uuid(), ${actor.id}, ${caseId}, 'a test', now())`

async function taken(copy: SealedCopy, first = 0, last = copy.bytes - 1): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of plainBytes(copy, { first, last })) all.push(piece)
  return Buffer.concat(all)
}

async function caseWith(files: Buffer[], answers = s5a) {
  const { reportId, items } = await toldWith(answers, files)
  const { caseId } = await decide(staff.HSM, reportId, { decision: 'new_case', reason: 'x', officer: staff.ACM.id })
  return { caseId: caseId as string, reportId, items: items as [string, ...string[]] }
}

describe('the evidence of a case', () => {
  let of: Awaited<ReturnType<typeof caseWith>>
  beforeAll(async () => {
    of = await caseWith([placedPhoto, longNote(600_000)])
  })

  test('is what came with its reports and what staff brought, oldest first, each with its owner', async () => {
    const own = await brought(staff.ACM, of.caseId, longNote(100))
    const { items } = await gallery(staff.ACM, of)
    expect(items.map(({ id }) => id).sort()).toEqual([...of.items, own].sort())
    expect([items.at(-1)?.id, ...new Set(items.map(({ owner }) => owner))]).toEqual([own, staff.ACM.name])
    expect(await gallery(staff.HSM, { reportId: of.reportId }).catch(error => error.code)).toBe('not-found')
  })

  test('is read right byte for byte, also across the borders of its pieces', async () => {
    const note = longNote(3 * chunkBytes + 10)
    const id = await brought(staff.ACM, of.caseId, note)
    const { copy, type } = await openClean(staff.ACM, of, id, 1)
    expect(type).toBe('text/plain; charset=utf-8')
    expect((await taken(copy)).equals(note)).toBe(true)
    for (const [first, last] of [
      [chunkBytes - 3, chunkBytes + 3],
      [2 * chunkBytes, 2 * chunkBytes],
      [5, 3 * chunkBytes + 9],
    ] as const)
      expect((await taken(copy, first, last)).equals(note.subarray(first, last + 1))).toBe(true)
    const { copy: original } = await openOriginal(staff.ACM, of, id, reason)
    expect((await taken(original)).equals(note)).toBe(true)
  })

  test('breaks off where somebody changed it in the database', async () => {
    const id = await brought(staff.ACM, of.caseId, longNote(600_000))
    await superuser`update evidence_chunks set sealed = set_byte(sealed, 9, (get_byte(sealed, 9) + 1) % 256)
      where evidence_id = ${id} and copy = 'clean/1' and number = 1`
    const { copy } = await openClean(staff.ACM, of, id, 1)
    const bytes = plainBytes(copy, { first: 0, last: copy.bytes - 1 })
    expect((await bytes.next()).done).toBe(false)
    await expect(bytes.next()).rejects.toThrow('does not open')
    await superuser`delete from evidence_chunks where evidence_id = ${id} and copy = 'clean/1' and number = 2`
    await expect(taken(copy, 2 * chunkBytes, copy.bytes - 1)).rejects.toThrow('missing')
  })

  test('says what the file says of itself only to whoever opened its original with a reason', async () => {
    const [photo] = of.items
    expect((await lookAt(staff.ACM, of, photo)).particulars).toBeUndefined()
    const { name } = await openOriginal(staff.ACM, of, photo, reason)
    expect(name).toMatch(/^[A-Z0-9-]+-[0-9a-f]{8}\.jpg$/)
    const { particulars, openings } = await lookAt(staff.ACM, of, photo)
    expect(particulars).toMatchObject({ name: 'Door at number 14.jpg', facts: { device: 'Fernsprecher' } })
    expect(openings.map(({ copy, reason, by }) => [copy, reason, by])).toEqual([
      ['clean', null, staff.ACM.name],
      ['original', reason, staff.ACM.name],
    ])
    expect((await lookAt(staff.HSM, of, photo)).particulars).toBeUndefined()
    await superuser`update evidence_openings set opened_at = opened_at - interval '16 minutes'`
    expect((await lookAt(staff.ACM, of, photo)).particulars).toBeUndefined()
  })

  test('opened as an original stands in custody, trail and timeline, or is not opened', async () => {
    const [photo] = of.items
    await openOriginal(staff.HSM, of, photo, reason)
    const { events } = await caseFile(staff.HSM, of.caseId)
    expect(events.filter(({ kind, byId }) => kind === 'original_opened' && byId === staff.HSM.id)).toHaveLength(1)
    const trail =
      await superuser`select subject_id from audit where action = 'evidence.open-original' and staff_id = ${staff.HSM.id}`
    expect(trail.map(({ subject_id }) => subject_id)).toEqual([photo])
    expect(JSON.stringify(await superuser`select t::text from evidence_openings t`)).not.toContain('police')
    const without = `insert into beside.evidence_openings (id, evidence_id, staff_id, copy, opened_at)
      values (gen_random_uuid(), '${photo}', '${staff.HSM.id}', 'original', now())`
    await expect(rawAs(as('staff'), staff.HSM.id, without)).rejects.toMatchObject({ code: '23514' })
    const asAnother = `insert into beside.evidence_openings (id, evidence_id, staff_id, copy, opened_at)
      values (gen_random_uuid(), '${photo}', '${staff.ACM.id}', 'clean', now())`
    await expect(rawAs(as('staff'), staff.HSM.id, asAnother)).rejects.toMatchObject({ code: '42501' })
  })
})

describe('new evidence', () => {
  test('waits until each item of it was looked at, and being seen small is no look', async () => {
    const of = await caseWith([placedPhoto, longNote(100)])
    const [photo, note] = of.items as [string, string]
    const titles = async () =>
      (await today(staff.ACM)).mine.filter(({ caseId }) => caseId === of.caseId).map(({ title }) => title)
    expect(await titles()).toContain('Look at new evidence')
    await openClean(staff.ACM, of, photo, 1, true)
    await openClean(staff.ACM, of, note, 1, true)
    expect((await clockOf(photo))?.achieved_at).toBeNull()
    await lookAt(staff.ACM, of, photo)
    expect((await clockOf(photo))?.achieved_at).toBeNull()
    await openClean(staff.HSM, of, note, 1)
    expect((await clockOf(note))?.achieved_at).not.toBeNull()
    expect(await titles()).not.toContain('Look at new evidence')
  })

  test('is written down once a day and person, however often it is asked for', async () => {
    const { caseId, items } = await caseWith([placedPhoto])
    await Promise.all([1, 2, 3].map(() => openClean(staff.ACM, { caseId }, items[0], 1)))
    await lookAt(staff.ACM, { caseId }, items[0])
    await openClean(staff.ACM, { caseId }, items[0], 1, true)
    expect(await openingsOf(items[0])).toHaveLength(1)
    await superuser`update evidence_openings set opened_at = opened_at - interval '2 days'`
    await openClean(staff.ACM, { caseId }, items[0], 1)
    await openClean(staff.HSM, { caseId }, items[0], 1)
    expect(await openingsOf(items[0])).toHaveLength(3)
  })

  test('that is late climbs to the manager', async () => {
    const { caseId, items } = await caseWith([placedPhoto])
    await superuser`update clocks set due_at = now() - interval '1 hour' where case_id = ${caseId} and target = 'E1'`
    const late = async () =>
      (await today(staff.HSM)).late.filter(step => step.caseId === caseId).map(({ kind }) => kind)
    expect(await late()).toEqual(['evidence'])
    await lookAt(staff.ACM, { caseId }, items[0])
    expect(await late()).toEqual([])
  })

  test('of a report in no case is looked at by whoever triages it, and not by its typist', async () => {
    const { reportId, items } = await toldWith(s1, [placedPhoto])
    const [photo] = items as [string]
    const asked = async (actor: Staff) =>
      (await today(actor)).mine.filter(step => step.reportId === reportId).map(({ kind }) => kind)
    expect([await asked(staff.ACM), await asked(staff.SafeguardingLead)]).toEqual([['triage', 'evidence'], []])
    expect((await reportAsTold(staff.ACM, reportId)).evidence.map(({ id }) => id)).toEqual([photo])
    for (const role of ['CCA', 'NHO', 'Legal', 'SafeguardingLead', 'HRCase'] as const)
      await expect(lookAt(staff[role], { reportId }, photo)).rejects.toMatchObject({ code: 'not-found' })
    await lookAt(staff.ACM, { reportId }, photo)
    expect((await clockOf(photo))?.achieved_at).not.toBeNull()
    await openOriginal(staff.ACM, { reportId }, photo, reason)
  })

  test('of a report that is not screened is nobody’s to look at', async () => {
    const { reportId, items } = await toldWith(s1, [placedPhoto])
    await superuser`update reports set screened_at = null where id = ${reportId}`
    await expect(gallery(staff.HSM, { reportId })).rejects.toMatchObject({ code: 'not-found' })
    await expect(openClean(staff.HSM, { reportId }, items[0] as string, 1)).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('a row that calls its clean copy what none of ours can be is not shown', async () => {
  const { caseId, items } = await caseWith([placedPhoto])
  await superuser`update evidence set clean_type = 'text/html' where id = ${items[0]}`
  await expect(openClean(staff.ACM, { caseId }, items[0], 1)).rejects.toMatchObject({ code: 'not-found' })
  await superuser`update evidence set clean_type = 'image/jpeg' where id = ${items[0]}`
  expect((await openClean(staff.ACM, { caseId }, items[0], 1)).type).toBe('image/jpeg')
})

describe('the walls', () => {
  test('are the same page to somebody shut out as to what is not there, at every door', async () => {
    const of = await caseWith([placedPhoto])
    const [photo] = of.items
    const { copy } = await openClean(staff.HSM, of, photo, 1)
    await shutOut(staff.HSM, of.caseId)
    const doors = [
      () => gallery(staff.HSM, of),
      () => lookAt(staff.HSM, of, photo),
      () => openClean(staff.HSM, of, photo, 1),
      () => openOriginal(staff.HSM, of, photo, reason),
      () => recordOf(staff.HSM, of, photo, evidenceRecordSchema.parse({ caption: 'x', version: 0 })),
    ]
    for (const door of doors) await expect(door()).rejects.toMatchObject({ code: 'not-found' })
    await expect(copy.read(0)).rejects.toThrow('missing')
    expect(await openingsOf(photo)).toHaveLength(1)
  })

  test('an item is found in its own case only', async () => {
    const [one, two] = [await caseWith([placedPhoto]), await caseWith([placedPhoto])]
    const item = two.items[0]
    for (const door of [
      () => lookAt(staff.HSM, one, item),
      () => openOriginal(staff.HSM, one, item, reason),
      () => openClean(staff.HSM, one, item, 1),
    ])
      await expect(door()).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a restricted report’s evidence is the restricted route’s alone', async () => {
    const { reportId, items } = await toldWith(unfairWorker, [placedPhoto])
    await expect(lookAt(staff.HSM, { reportId }, items[0] as string)).rejects.toMatchObject({ code: 'not-found' })
    expect((await lookAt(staff.HRCase, { reportId }, items[0] as string)).view).toBe('picture')
  })

  test('a quarantined item is opened by nobody, and may be said to be dealt with', async () => {
    const of = await caseWith([placedPhoto])
    const [photo] = of.items
    await superuser`update evidence set state = 'quarantined', scan = 'infected' where id = ${photo}`
    await expect(openClean(staff.ACM, of, photo, 1)).rejects.toMatchObject({ code: 'not-found' })
    await expect(openOriginal(staff.ACM, of, photo, reason)).rejects.toMatchObject({ code: 'rule' })
    expect(await lookAt(staff.ACM, of, photo)).toMatchObject({ view: 'quarantined', mayOpen: false })
    expect(await openingsOf(photo)).toHaveLength(0)
    await recordOf(staff.ACM, of, photo, evidenceRecordSchema.parse({ looked: 'yes', version: 0 }))
    expect((await clockOf(photo))?.achieved_at).not.toBeNull()
  })
})

describe('what is recorded', () => {
  test('is added, the newest counts, and what was before stays readable', async () => {
    const of = await caseWith([placedPhoto])
    const [photo] = of.items
    const record = (fields: Record<string, string>, version: number) =>
      recordOf(staff.ACM, of, photo, evidenceRecordSchema.parse({ ...fields, version }))
    await record({ caption: 'A door', disclosure: 'no' }, 0)
    await record({ caption: 'A green door', disclosure: 'no', consent: 'ask_first', consentWords: 'Ring me' }, 2)
    const { item, history } = await lookAt(staff.ACM, of, photo)
    expect(history.map(({ kind, words, answer }) => words ?? `${kind} ${answer}`)).toEqual(
      expect.arrayContaining(['A door', 'A green door', 'disclosure no', 'Ring me']),
    )
    expect([history.length, item.records.caption?.words, item.records.consent?.answer]).toEqual([
      4,
      'A green door',
      'ask_first',
    ])
    await expect(record({ caption: 'Mine' }, 2)).rejects.toMatchObject({ code: 'conflict' })
    expect(JSON.stringify(await superuser`select t::text from evidence_records t`)).not.toMatch(/green door|Ring me/)
  })
})
