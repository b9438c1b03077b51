import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { recordContact } from '@/lib/cases/contact-commands'
import { caseFile } from '@/lib/cases/file'
import { caseSteps } from '@/lib/cases/next-steps'
import { contactSchema } from '@/lib/cases/schema'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { dueAt } from '@/lib/clock/working-days'
import { closures } from '@/lib/landlord/landlord'
import { chooseCheckIns } from '@/lib/people/check-in-commands'
import { recordSafeContact, recordWish } from '@/lib/people/commands'
import type { WishToProceed } from '@/lib/people/person'
import { safeContactSchema } from '@/lib/people/schema'
import { today } from '@/lib/triage/today'
import { openedCase } from '../support/builders'
import { personIn } from '../support/casework'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const database = await testDatabase()
const { staff, superuser } = await office(database)
const { HSM: manager, ACM: officer } = staff

async function wishing(wish: WishToProceed) {
  const id = await openedCase(manager, officer, s5a)
  const person = await personIn(officer, id)
  await recordWish(officer, id, person.id, { wish, version: person.version })
  return { id, personId: person.id }
}
const versionOf = async (id: string) => (await personIn(officer, id)).version
const choose = async (id: string, personId: string, checkIns: 'stop' | 'again') =>
  chooseCheckIns(officer, id, personId, { checkIns, version: await versionOf(id) })
const checkIns = (id: string) =>
  superuser`select due_at, achieved_at, ended_at, deferred_for_safety_until, started_at from clocks
    where case_id = ${id} and target = 'K1' order by started_at, id`
const running = async (id: string) => (await checkIns(id)).filter(row => !row.achieved_at && !row.ended_at)
const eventsOf = async (id: string) => (await caseFile(officer, id)).events.map(({ kind }) => kind)
const localTime = (at: Date) =>
  `${localDate(at)}T${at.toLocaleTimeString('en-GB', { timeZone: 'Europe/London' }).slice(0, 5)}`
const contact = (personId: string, outcome: string) =>
  contactSchema.parse({
    personId,
    channel: 'in_person',
    outcome,
    contactedAt: localTime(new Date(now().getTime() + 59_000)),
  })

describe('a check-in', () => {
  test.each(['support_only', 'no', 'withdrawn'] as const)(
    'is owed to a victim whose wish is %s: 20 working days',
    async wish => {
      const { id } = await wishing(wish)
      const [clock] = await running(id)
      expect(clock?.due_at).toEqual(dueAt(clock?.started_at, 20, await closures()))
    },
  )

  test.each(['yes', 'not_yet', 'not_asked', 'cannot_ask_safely'] as const)('is not owed where it is %s', async wish => {
    expect(await checkIns((await wishing(wish)).id)).toEqual([])
  })

  test('is a step of the case and of Today, with whom and by when', async () => {
    const { id, personId } = await wishing('no')
    const step = { kind: 'contact', target: 'K1', personId, title: expect.stringMatching(/^Check in with/) }
    expect(caseSteps(await caseFile(officer, id), now())).toContainEqual(expect.objectContaining(step))
    const { mine } = await today(officer)
    expect(mine).toContainEqual(expect.objectContaining({ target: 'K1', caseId: id, personId }))
  })

  test('ends when they want us to go on after all, and starts once where they say no twice', async () => {
    const { id, personId } = await wishing('no')
    await recordWish(officer, id, personId, { wish: 'support_only', version: await versionOf(id) })
    expect(await running(id)).toHaveLength(1)
    await recordWish(officer, id, personId, { wish: 'yes', version: await versionOf(id) })
    expect(await running(id)).toEqual([])
  })

  test('is met by speaking with each other, and the next is counted from then', async () => {
    const { id, personId } = await wishing('support_only')
    await superuser`update clocks set started_at = started_at - interval '9 days' where case_id = ${id} and target = 'K1'`
    const when = new Date(Math.floor(now().getTime() / 60_000) * 60_000)
    await recordContact(officer, id, { ...contact(personId, 'two_way'), contactedAt: when })
    const [met, next] = await checkIns(id)
    expect(met).toMatchObject({ achieved_at: when })
    expect(next).toMatchObject({ achieved_at: null, due_at: dueAt(when, 20, await closures()) })
    expect(await eventsOf(id)).toContain('checked_in')
  })

  test('is not met by trying', async () => {
    const { id, personId } = await wishing('support_only')
    await superuser`update clocks set started_at = started_at - interval '9 days' where case_id = ${id} and target = 'K1'`
    await recordContact(officer, id, { ...contact(personId, 'attempted'), contactedAt: now() })
    expect(await running(id)).toHaveLength(1)
    expect(await eventsOf(id)).not.toContain('checked_in')
  })

  test('waits for a safe time that opens only after it is due, which is no breach', async () => {
    const { id, personId } = await wishing('no')
    await superuser`update clocks set due_at = beside.clock() + interval '1 minute' where case_id = ${id} and target = 'K1'`
    const day = new Date(now().getTime() + 3 * 86_400_000).toLocaleDateString('en-GB', { weekday: 'long' })
    const times = `${day}s, 10:00 to 11:00`
    const safe = safeContactSchema.parse({ okChannels: ['phone'], times, version: await versionOf(id) })
    await recordSafeContact(officer, id, personId, safe)
    const [clock] = await running(id)
    expect(clock?.deferred_for_safety_until?.getTime()).toBeGreaterThan(now().getTime())
  })
})

describe('they asked us not to', () => {
  test('ends it, is told on the timeline, and lasts when their wish is recorded again', async () => {
    const { id, personId } = await wishing('no')
    await choose(id, personId, 'stop')
    expect(await running(id)).toEqual([])
    expect(await eventsOf(id)).toContain('check_ins_stopped')
    await recordWish(officer, id, personId, { wish: 'withdrawn', version: await versionOf(id) })
    expect(await running(id)).toEqual([])
  })

  test('can be undone, and the next is counted from then', async () => {
    const { id, personId } = await wishing('no')
    await choose(id, personId, 'stop')
    await choose(id, personId, 'again')
    expect(await running(id)).toHaveLength(1)
    await expect(choose(id, personId, 'again')).rejects.toThrow('recorded so already')
  })

  test('is for whoever wants nothing done, and for the officer who saw the newest', async () => {
    const { id, personId } = await wishing('yes')
    await expect(choose(id, personId, 'stop')).rejects.toThrow('wants nothing done')
    const { id: other, personId: her } = await wishing('no')
    const stale = chooseCheckIns(officer, other, her, { checkIns: 'stop', version: 1 })
    await expect(stale).rejects.toMatchObject({ code: 'conflict' })
    const auditor = chooseCheckIns(staff.Auditor, other, her, { checkIns: 'stop', version: await versionOf(other) })
    await expect(auditor).rejects.toMatchObject({ code: 'not-found' })
  })
})
