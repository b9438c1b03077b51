import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { officeKinds, recordKinds } from '@/lib/access/subject-kinds'
import { exportTrail } from '@/lib/audit/exporting'
import { openersOf, trail } from '@/lib/audit/queries'
import { caseFile } from '@/lib/cases/file'
import { caseList } from '@/lib/cases/list'
import { newId } from '@/lib/ids'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'
import { sealed } from '../support/sealing'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const open = await openedCase(staff.HSM, staff.ACM, s5a)
const shut = await openedCase(staff.HSM, staff.ACM, s5a)
for (const id of [open, shut]) await caseFile(staff.HSM, id)

type Role = keyof typeof staff
const letIn = (who: Role, track: string) =>
  superuser`insert into allow_list (id, staff_id, case_id, created_at, track) values (gen_random_uuid(), ${staff[who].id}, ${shut}, beside.clock(), ${track})`
/** An entry as the staff login leaves one. */
const leave = (who: Role, action: string, kind: string | null, subject: string | null) =>
  rawAs(
    as('staff'),
    staff[who].id,
    `insert into beside.audit (action, outcome, subject_kind, subject_id) values ('${action}', 'done', ${kind ? `'${kind}'` : 'null'}, ${subject ? `'${subject}'` : 'null'})`,
  )
const seenBy = async (who: Role, looked = {}) => (await trail(staff[who], looked)).entries
const actionsSeenBy = async (who: Role, looked = {}) => (await seenBy(who, looked)).map(({ action }) => action)

await superuser`update cases set restricted = true where id = ${shut}`
await letIn('HRCase', 'both')
await letIn('ContractMgr', 'tenant')
const [accused] = await superuser`insert into people (id, case_id, role, created_at)
  values (gen_random_uuid(), ${shut}, 'alleged_perpetrator', now()) returning id`
/** Something of every kind that hangs off the case that is shut. */
const of: Record<(typeof recordKinds)[number], string> = {
  case: shut,
  report: (await superuser`select id from reports where case_id = ${shut}`)[0]?.id,
  alarm: (
    await superuser`insert into alarms (id, kind, case_id, raised_at) values (gen_random_uuid(), 'long_gap', ${shut}, now()) returning id`
  )[0]?.id,
  glass: (
    await superuser`insert into broken_glass (id, asked_by, case_id, reference, reason, asked_at)
      values (gen_random_uuid(), ${staff.Legal.id}, ${shut}, 'C-0000', '\\x00', now()) returning id`
  )[0]?.id,
  marker: (
    await superuser`insert into warning_markers (id, case_id, person_id, risks, controls, wording, reason, share_with, proposed_by, proposed_at, provisional_until)
      values (gen_random_uuid(), ${shut}, ${accused?.id}, '{dog}', '{two_person_visit}', '{}', '\\x00', '{}', ${staff.HSM.id}, now(), now()) returning id`
  )[0]?.id,
  evidence: newId(),
}

describe.each(recordKinds.filter(kind => kind !== 'evidence'))('an entry about a %s of a restricted case', kind => {
  const action = `${kind}.tried`

  test('is seen by whoever watches and whoever is let in, and by no manager', async () => {
    await leave('HSM', action, kind, of[kind])
    expect(await actionsSeenBy('DPO')).toContain(action)
    expect(await actionsSeenBy('Auditor')).toContain(action)
    expect(await actionsSeenBy('HRCase')).toContain(action)
    for (const who of ['HSM', 'ACM', 'SysAdmin'] as const) expect(await actionsSeenBy(who)).not.toContain(action)
  })

  test('is found by the record it hangs off', async () => {
    expect(await actionsSeenBy('DPO', { record: of.case })).toContain(action)
  })

  test('about one that is not there is seen by nobody', async () => {
    await leave('HSM', `${kind}.absent`, kind, newId())
    for (const who of ['DPO', 'HSM', 'SysAdmin'] as const)
      expect(await actionsSeenBy(who)).not.toContain(`${kind}.absent`)
  })
})

test.each(officeKinds)('an entry about a %s hides nothing and is seen', async kind => {
  await leave('HRCase', `${kind}.kept`, kind, newId())
  expect(await actionsSeenBy('DPO')).toContain(`${kind}.kept`)
  expect((await actionsSeenBy('HSM')).includes(`${kind}.kept`)).toBe(kind !== 'tie')
  expect((await actionsSeenBy('SysAdmin')).includes(`${kind}.kept`)).toBe(kind !== 'tie')
})

test('what is done about the conduct of staff is seen from that side, and by those who oversee', async () => {
  await leave('HRCase', 'case.conduct', 'case', shut)
  expect(await actionsSeenBy('HRCase')).toContain('case.conduct')
  for (const who of ['DPO', 'Auditor'] as const) expect(await actionsSeenBy(who)).toContain('case.conduct')
  for (const who of ['HSM', 'ACM', 'SysAdmin'] as const) expect(await actionsSeenBy(who)).not.toContain('case.conduct')
  await superuser`update allow_list set track = 'tenant' where staff_id = ${staff.HRCase.id}`
  expect(await actionsSeenBy('HRCase')).not.toContain('case.conduct')
  await superuser`update allow_list set track = 'both' where staff_id = ${staff.HRCase.id}`
})

describe('who opened a record', () => {
  const openers = async (who: Role, id: string) => (await openersOf(staff[who], id)).openers.map(({ name }) => name)

  test('is told of a restricted case by the data protection officer, who is not let in', async () => {
    await leave('ContractMgr', 'case.read', 'case', shut)
    expect(await openers('DPO', shut)).toContain(staff.ContractMgr.name)
    await expect(openersOf(staff.HSM, shut)).rejects.toMatchObject({ code: 'not-found' })
    await expect(openersOf(staff.Auditor, open)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('names nobody who looked into the conduct of staff', async () => {
    await leave('HRCase', 'case.read', 'case', shut)
    await leave('ConductInvestigator', 'case.read', 'case', shut)
    const told = await openers('DPO', shut)
    expect(told).not.toContain(staff.HRCase.name)
    expect(told).not.toContain(staff.ConductInvestigator.name)
  })

  test('names nobody for letting in, stepping back, telling or asking', async () => {
    const alone = {
      Legal: 'case.let-in',
      ODMT: 'report.recuse',
      DutyManager: 'alarm.answer',
      DPO: 'audit.tell',
    } as const
    for (const [who, action] of Object.entries(alone)) await leave(who as Role, action, 'case', open)
    const told = await openers('HSM', open)
    for (const who of Object.keys(alone)) expect(told).not.toContain(staff[who as Role].name)
    expect(told).toContain(staff.HSM.name)
  })
})

describe('a colleague’s list', () => {
  test('is recorded by its number, and its number leaves with nobody but themselves', async () => {
    await caseList(staff.HSM, { view: 'open' })
    const [entry] =
      await superuser`select id, detail from audit where action = 'case.list' and staff_id = ${staff.HSM.id}`
    expect(entry?.detail).toEqual({ count: '1' })
    await sealed(superuser)
    let text = ''
    for await (const line of exportTrail(staff.Auditor)) text += line
    expect(text).not.toContain('case.list')
    expect(text).not.toContain(shut)
  })
})

describe('the trail of a record that whoever asks may not see', () => {
  /** The ids the trail is searched by: none takes as long as for a record that never was. */
  const looked = (who: Role, record: string) =>
    superuser.begin(async tx => {
      await tx`select set_config('beside.staff_id', ${staff[who].id}, true)`
      await tx`set local role beside_gate`
      const [row] = await tx`select beside.audit_asked(${staff[who].role}, ${record}) as ids`
      return row?.ids.length
    })

  test.each(['HSM', 'ACM', 'SysAdmin', 'Legal'] as const)('is not looked for by %s, and what is open is', async who => {
    expect(await looked(who, shut)).toBe(0)
    expect(await looked(who, open)).toBe(who === 'HSM' || who === 'ACM' ? 2 : 0)
  })

  test.each(['DPO', 'Auditor', 'HRCase'] as const)('is looked for by %s, until they are shut out', async who => {
    expect(await looked(who, shut)).toBeGreaterThan(0)
    await superuser`insert into exclusions (id, staff_id, case_id, reason, created_at) values (gen_random_uuid(), ${staff[who].id}, ${shut}, 'named', now())`
    expect(await looked(who, shut)).toBe(0)
    await superuser`delete from exclusions where staff_id = ${staff[who].id}`
  })
})

test('no number of an entry is given, which would tell how many are hidden', async () => {
  expect(Object.keys((await seenBy('DPO'))[0] ?? {})).not.toContain('id')
})

describe('an entry holds codes only, whoever writes it', () => {
  const refused = { code: '23514' }
  const insert = (columns: string, values: string) =>
    rawAs(as('staff'), staff.HSM.id, `insert into beside.audit (outcome, ${columns}) values ('done', ${values})`)

  test.each([
    ['an action in words', 'action', "'Read what Quokka said'"],
    ['a name as its record', 'action, subject_kind, subject_id', "'case.read', 'case', 'Quokka Berry'"],
    ['a kind in words', 'action, subject_kind', "'case.read', 'Quokka case'"],
    ['a word beside it', 'action, detail', `'case.read', '{"note":"quokka"}'`],
    ['a word as its code', 'action, detail', `'case.read', '{"code":"quokka"}'`],
    ['a word as its number', 'action, detail', `'case.read', '{"count":"quokka"}'`],
  ])('%s is refused', async (_, columns, values) => {
    await expect(insert(columns, values)).rejects.toMatchObject(refused)
  })

  test('a task that somebody made up is not kept', async () => {
    await insert('action, subject_kind, subject_id, detail', `'case.tried', 'case', '${open}', '{"task":"quokka"}'`)
    const [entry] = await superuser`select detail from audit where action = 'case.tried' and subject_id = ${open}`
    expect(entry?.detail).toEqual({ task: 'none' })
  })
})
