import { describe, expect, test } from 'vitest'
import { s1, s5a } from '@/drizzle/seed/scenarios'
import { caseFile } from '@/lib/cases/file'
import { addEvidence } from '@/lib/evidence/adding'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { brought } from '../support/evidence'
import { inPieces, longNote, placedPhoto } from '../support/evidence-files'
import { office, rawAs } from '../support/office'

const { staff, superuser, as } = await office(await testDatabase())
const kase = await openedCase(staff.HSM, staff.ACM, s5a)
const other = await openedCase(staff.HSM, staff.ACM, s1)
const said = { from: 'me', keepOriginal: 'yes', caption: undefined, made: undefined } as const
const left = () => superuser`select id from evidence where state = 'arriving'`

describe('what staff bring to a case', () => {
  test('is whole and sealed, with a clock, an owner, its words and a line on the timeline', async () => {
    const { people } = await caseFile(staff.ACM, kase)
    const victim = people.find(({ role }) => role === 'victim')
    const id = await addEvidence(
      staff.ACM,
      kase,
      { ...said, from: victim?.id, caption: 'Paint on the door', made: 'On Friday' },
      { name: 'C:\\photos\\Amina.jpg', file: inPieces(placedPhoto) },
    )
    const [row] =
      await superuser`select *, beside.evidence_owner(report_id, case_id) as owner from evidence where id = ${id}`
    expect(row).toMatchObject({ state: 'kept', given_by: 'staff', staff_id: staff.ACM.id, person_id: victim?.id })
    expect(row).toMatchObject({ is_original_kept: true, clean_type: 'image/jpeg', owner: staff.ACM.id })
    const { evidence, clocks, events } = await caseFile(staff.ACM, kase)
    const item = evidence.find(one => one.id === id)
    expect([item?.records.caption?.words, item?.records.made?.words]).toEqual(['Paint on the door', 'On Friday'])
    expect(clocks.find(({ id }) => id === row?.clock_id)).toMatchObject({ target: 'E1', achievedAt: null })
    expect(events.filter(({ kind, detail }) => kind === 'evidence_added' && detail.evidence === id)).toHaveLength(1)
    expect(JSON.stringify(await superuser`select t::text from evidence t`)).not.toMatch(/Amina|Paint/)
  })

  test.each([
    ['breaks off', async () => brokenOff(), 'aborted'],
    [
      'is empty',
      async () => addEvidence(staff.ACM, kase, said, { name: 'x', file: inPieces(Buffer.alloc(0)) }),
      'empty',
    ],
    ['is a program', async () => brought(staff.ACM, kase, Buffer.from('7f454c46', 'hex')), 'kind'],
    ['has no clean copy and no yes', async () => brought(staff.ACM, kase, zip(), 'no'), 'needs_original'],
    [
      'is from somebody of another case',
      async () => brought(staff.ACM, kase, longNote(10), 'yes', await stranger()),
      'in this case',
    ],
  ])('is never there by half: what %s', async (_, attempt, why) => {
    const before = await superuser`select count(*)::int as n from evidence`
    await expect(attempt()).rejects.toThrow(why)
    expect([await left(), await superuser`select count(*)::int as n from evidence`]).toEqual([[], before])
    expect(
      await superuser`select 1 from clocks k where target = 'E1' and ended_at is null
      and not exists (select from evidence e where e.clock_id = k.id)`,
    ).toHaveLength(0)
  })
  const brokenOff = () => addEvidence(staff.ACM, kase, said, { name: 'x', file: aborted() })
  async function* aborted() {
    yield placedPhoto
    yield longNote(700_000)
    throw new Error('aborted')
  }
  const stranger = async () => (await caseFile(staff.ACM, other)).people[0]?.id
  const zip = () => Buffer.from('{\\rtf1\\ansi Words}')

  test('is of use at once to its reader, and changed by nobody', async () => {
    const id = await brought(staff.ACM, kase, longNote(600_000))
    for (const query of [
      `update beside.evidence set case_id = null where id = '${id}'`,
      `delete from beside.evidence_chunks where evidence_id = '${id}'`,
      `delete from beside.evidence_openings`,
      `update beside.evidence_records set words = 'x'`,
    ])
      await expect(rawAs(as('staff'), staff.ACM.id, query)).rejects.toMatchObject({ code: '42501' })
    const late = `insert into beside.evidence_chunks (evidence_id, copy, number, sealed) values ('${id}', 'clean/1', 99, '')`
    await expect(rawAs(as('staff'), staff.ACM.id, late)).rejects.toMatchObject({ code: '42501' })
  })

  test.each(['Legal', 'CCA', 'NHO', 'Auditor', 'SafeguardingLead'] as const)('is not taken from %s', async role => {
    await expect(brought(staff[role], kase, longNote(10))).rejects.toMatchObject({ code: 'not-found' })
    expect(await left()).toEqual([])
  })

  test('is not taken from somebody shut out of the case', async () => {
    await superuser`insert into exclusions (id, staff_id, case_id, reason, created_at)
      values (gen_random_uuid(), ${staff.DutyManager.id}, ${kase}, 'a test', now())`
    await expect(brought(staff.DutyManager, kase, longNote(10))).rejects.toMatchObject({ code: 'not-found' })
  })
})
