import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { handOver } from '@/lib/absences/handover-commands'
import { handingOver } from '@/lib/absences/handover-queries'
import type { Staff } from '@/lib/access/actor'
import { linkHolder } from '@/lib/access/links'
import { standingOf, startSession } from '@/lib/access/session'
import { signIn } from '@/lib/access/sign-in'
import { choosePassword } from '@/lib/account/password-commands'
import { accountList, keptAccount } from '@/lib/staff/accounts'
import { bringBack, changeAccount, endAccount, makeAccount } from '@/lib/staff/commands'
import { leavingOf } from '@/lib/staff/held'
import { accountSchema } from '@/lib/staff/schema'
import { addTeam, endTeam, renameTeam, teamList } from '@/lib/staff/team-commands'
import { inviteAgain, recoverAccount } from '@/lib/staff/way-in-commands'
import { today } from '@/lib/triage/today'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const { staff, superuser, as } = await office(await testDatabase())
const { SysAdmin: admin, HSM: manager, DutyManager: duty, CCA: centre } = staff
const asking = (more: Record<string, string> = {}) =>
  accountSchema.parse({ name: 'Ida Wren', email: `${crypto.randomUUID()}@larkmoor.example`, role: 'ACM', ...more })
const made = async (more: Record<string, string> = {}) => {
  const asked = asking(more)
  const { id, secret } = await makeAccount(admin, asked)
  const actor: Staff = { kind: 'staff', id, name: asked.name, role: asked.role, teamId: asked.teamId ?? null }
  return { id, secret, asked, actor }
}
const rule = { name: 'Refusal', code: 'rule' }
const conflict = { name: 'Refusal', code: 'conflict' }
const toldOf = (id: string) => superuser`select 1 from outbox where kind = 'tell_of_way_in' and subject = ${id}`
const trailOf = async (subject: string) =>
  (await superuser`select action, outcome from audit where subject_id = ${subject} order by id`).map(row => ({
    ...row,
  }))

describe('an account', () => {
  test('is made with a link that opens the way in for its owner', async () => {
    const { id, secret } = await made()
    expect((await linkHolder(secret))?.person.id).toBe(id)
    expect(await trailOf(id)).toEqual([{ action: 'staff.administer', outcome: 'done' }])
  })

  test('is not made twice for one address', async () => {
    const { asked } = await made()
    await expect(makeAccount(admin, asked)).rejects.toMatchObject(conflict)
  })

  test('takes from a form what the form asks for and nothing else', async () => {
    const { id } = await made()
    const sent = { ...asking(), id: centre.id, active: 'false', leftAt: '2001-01-01', createdAt: '2001-01-01' }
    await changeAccount(admin, id, accountSchema.parse(sent))
    await changeAccount(admin, id, sent as never)
    const [row] =
      await superuser`select id, active, left_at, created_at > now() - interval '1 hour' as now from staff where id = ${id}`
    expect(row).toEqual({ id, active: true, left_at: null, now: true })
  })

  test('is the owner’s to be asked about, and never theirs to change', async () => {
    const [row] = await superuser`select name, email, role from staff where id = ${admin.id}`
    const mine = accountSchema.parse({ ...row, role: 'HSM' })
    await expect(changeAccount(admin, admin.id, mine)).rejects.toMatchObject(rule)
    await expect(endAccount(admin, admin.id)).rejects.toMatchObject(rule)
    await expect(inviteAgain(admin, admin.id)).rejects.toMatchObject(rule)
    await expect(recoverAccount(admin, admin.id, { check: 'video' })).rejects.toMatchObject(rule)
    await changeAccount(admin, admin.id, accountSchema.parse({ ...row, name: 'Wes Hardinge' }))
    await changeAccount(admin, admin.id, accountSchema.parse({ ...row }))
  })

  test.each([
    ['a manager who has left', async () => ({ managerId: (await gone()).id })],
    ['a team that has ended', async () => ({ teamId: await endedTeam() })],
  ])('is not given %s', async (_, more) => {
    await expect(makeAccount(admin, asking(await more()))).rejects.toMatchObject(rule)
  })

  test('that has ended lets nobody in from the next request, and comes back to nothing', async () => {
    const { id, secret } = await made()
    const session = await startSession(id, { how: 'password', secondFactor: true })
    expect((await standingOf(session))?.person.id).toBe(id)
    await endAccount(admin, id)
    expect(await standingOf(session)).toBe(null)
    expect(await linkHolder(secret)).toBe(null)
    await expect(endAccount(admin, id)).rejects.toMatchObject(conflict)
    await expect(inviteAgain(admin, id)).rejects.toMatchObject(rule)
    await bringBack(admin, id)
    expect(await standingOf(session)).toBe(null)
    expect((await linkHolder((await inviteAgain(admin, id)).secret))?.person.id).toBe(id)
  })

  test('whose owner lost every way in gets another, and how they were recognised stands in the trail', async () => {
    const { id } = await made()
    const session = await startSession(id, { how: 'password', secondFactor: true })
    const { secret } = await recoverAccount(admin, id, { check: 'in-person' })
    expect((await linkHolder(secret))?.kind).toBe('recovery')
    expect(await standingOf(session)).toBe(null)
    expect(await trailOf(`recovered-in-person_${id}`)).toEqual([{ action: 'staff.administer', outcome: 'done' }])
    expect(await toldOf(id)).toHaveLength(1)
  })

  test('that was given a new way in is not opened by the old password', async () => {
    const { id, secret, asked } = await made()
    await choosePassword(secret, 'kettle otter marble')
    const signing = { email: asked.email, password: 'kettle otter marble' }
    expect((await signIn(signing)).session).toBeDefined()
    await recoverAccount(admin, id, { check: 'in-person' })
    await expect(signIn(signing)).rejects.toMatchObject(rule)
  })

  test('that is made, moved, ended or brought back is told to whoever watches', async () => {
    const told = async (id: string) =>
      (await superuser`select 1 from outbox where kind = 'tell_of_account' and subject = ${id}`).length
    const { id, asked } = await made()
    expect(await told(id)).toBe(1)
    await changeAccount(admin, id, { ...asked, role: 'NHO' })
    await endAccount(admin, id)
    await bringBack(admin, id)
    expect(await told(id)).toBe(4)
    await inviteAgain(admin, id)
    expect(await toldOf(id)).toHaveLength(1)
  })

  test('is not taken over unseen: whoever has a password gets no invitation, and a new address is told of', async () => {
    const { id, secret, asked } = await made()
    await choosePassword(secret, 'kettle otter marble')
    await expect(inviteAgain(admin, id)).rejects.toMatchObject(rule)
    await changeAccount(admin, id, { ...asked, name: 'Ida Wrenn' })
    expect(await toldOf(id)).toHaveLength(0)
    await changeAccount(admin, id, asking())
    expect(await toldOf(id)).toHaveLength(1)
  })

  test('given a new way in is told to the data protection officer, and about that officer to whoever directs', async () => {
    const watchers = async (id: string) =>
      (await as('jobs')`select email from beside.way_in_watchers(${id})`).map(row => row.email)
    expect(await watchers(manager.id)).toEqual(['grace.lindqvist@larkmoor.example'])
    const { id, asked } = await made()
    await changeAccount(admin, id, asking())
    expect(await watchers(id)).toEqual(['grace.lindqvist@larkmoor.example', asked.email].sort())
    expect((await watchers(staff.DPO.id)).sort()).toEqual([
      'iris.fenwick@larkmoor.example',
      'peter.okafor@larkmoor.example',
    ])
  })

  test('shows its history and the links that were given for it', async () => {
    const { id, asked } = await made()
    await changeAccount(admin, id, { ...asked, role: 'NHO' })
    const { changes, links, account } = await keptAccount(admin, id)
    expect(changes.map(({ change, by }) => [change, by])).toEqual([
      ['moved', admin.name],
      ['joined', admin.name],
    ])
    expect(links.map(({ kind, usedAt }) => [kind, usedAt])).toEqual([['invitation', null]])
    expect(account).toMatchObject({ role: 'NHO', hasFactor: false, lastHere: null, onRoute: false })
  })
})

describe('the list of accounts', () => {
  test('is narrowed by name, role and team, and says how many there are', async () => {
    await made({ name: 'Zed 100% Quill' })
    const found = await accountList(admin, { name: '100% q', left: false, page: 0 })
    expect(found.accounts.map(({ name }) => name)).toEqual(['Zed 100% Quill'])
    expect((await accountList(admin, { role: 'DPO', left: false, page: 0 })).many).toBe(1)
    expect((await accountList(admin, { left: false, page: 1000 })).accounts).toEqual([])
  })
})

describe('what somebody leaves', () => {
  test('is counted before, stands with the manager after, and is gone from there once it is handed over', async () => {
    const { id } = await made({ name: 'Otis Marl' })
    const kase = await openedCase(manager, manager, s5a)
    await superuser`update cases set officer_id = ${id} where id = ${kase}`
    const before = await leavingOf(admin, id)
    expect(before.held).toEqual({ officer: 1 })
    expect(before.handsOver.map(({ name }) => name)).toEqual([manager.name, duty.name].sort())
    await endAccount(admin, id)
    const step = async () => (await today(manager)).mine.find(one => one.kind === 'handover')
    expect(await step()).toMatchObject({ staffId: id, title: 'Hand over what Otis Marl left: 1 case' })
    const handing = await handingOver(manager, id)
    expect(handing.gone.map(one => one.id)).toEqual([id])
    expect(handing.cases.map(one => one.id)).toEqual([kase])
    await handOver(manager, { fromId: id, officerId: duty.id, reason: 'leaving', note: undefined } as never)
    expect(await step()).toBe(undefined)
  })

  test('names their own manager where that is somebody who hands over', async () => {
    const { id } = await made({ managerId: duty.id })
    expect((await leavingOf(admin, id)).handsOver.map(({ name }) => name)).toEqual([duty.name])
  })
})

describe('teams', () => {
  test('are added, renamed and ended, each by its own name', async () => {
    await addTeam(admin, { name: 'Lettings' })
    const find = async () => (await teamList(admin)).find(({ name }) => name.startsWith('Lettings'))
    const id = (await find())?.id ?? ''
    await expect(addTeam(admin, { name: 'Lettings' })).rejects.toMatchObject(conflict)
    await renameTeam(admin, id, { name: 'Lettings and moves' })
    const { id: member, asked } = await made({ teamId: id })
    expect(await find()).toMatchObject({ name: 'Lettings and moves', people: 1 })
    await expect(endTeam(admin, id)).rejects.toMatchObject(rule)
    await changeAccount(admin, member, { ...asked, teamId: undefined })
    await endTeam(admin, id)
    expect(await find()).toBe(undefined)
    await expect(renameTeam(admin, id, { name: 'Again' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

async function gone() {
  const { id } = await made()
  await endAccount(admin, id)
  return { id }
}
async function endedTeam() {
  const name = crypto.randomUUID()
  await addTeam(admin, { name })
  const id = (await teamList(admin)).find(team => team.name === name)?.id ?? ''
  await endTeam(admin, id)
  return id
}
