import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { caseFile } from '@/lib/cases/file'
import { recordFinding } from '@/lib/cases/finding-commands'
import { moveCase } from '@/lib/cases/stage-commands'
import { now } from '@/lib/clock/now'
import { answersOwed } from '@/lib/closing/answers-owed'
import { answerChallenge, takeChallenge } from '@/lib/closing/challenges'
import { checkAfterwards } from '@/lib/closing/checking'
import { decideClosing } from '@/lib/closing/deciding'
import { closingFacts } from '@/lib/closing/facts'
import { unmetForClosing } from '@/lib/closing/gate'
import { proposeClosing } from '@/lib/closing/proposing'
import { tellOfClosing } from '@/lib/closing/telling'
import { encryptText } from '@/lib/crypto/text'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { HSM: manager, ACM: officer, DutyManager: duty } = staff
const raw = as('staff')

const fileOf = (id: string) => caseFile(manager, id)
const owedOf = async (id: string, by = duty) =>
  [...unmetForClosing(closingFacts(await fileOf(id), by, now()))].map(({ code }) => code)
const victimOf = async (id: string) => {
  const person = (await fileOf(id)).people.find(({ role }) => role === 'victim')
  if (!person) throw new Error('no victim')
  return person
}
const versionOf = async (id: string) => (await fileOf(id)).version
const statusOf = async (id: string) => (await fileOf(id)).status

/** Every minimum offer made to everybody whom support is owed to. */
async function offered(id: string, upTo = 5) {
  const codes = await superuser<{ code: string; minimum_offer: number }[]>`
    select distinct on (minimum_offer) code, minimum_offer from beside.catalogue where minimum_offer between 1 and ${upTo}`
  const people = (await fileOf(id)).people.filter(({ role }) => role === 'victim' || role === 'witness')
  for (const person of people)
    for (const { code } of codes)
      await superuser`insert into beside.support_offers (id, case_id, person_id, catalogue_code, decision, offered_by, offered_at, version)
        values (${crypto.randomUUID()}, ${id}, ${person.id}, ${code}, 'accepted', ${officer.id}, now(), 1)`
}
async function assessed(id: string, band = 'standard') {
  const people = (await fileOf(id)).people.filter(({ role }) => role === 'victim')
  for (const person of people)
    await superuser`insert into beside.risk_assessments (id, case_id, person_id, list_version, answers, score, complete, overrides, band, band_source, by_id, at)
      values (${crypto.randomUUID()}, ${id}, ${person.id}, 1, ${encryptText('{}', 'risk_assessments.answers')}, 0, true, '{}', ${band}, 'score', ${officer.id}, beside.clock())`
}
const found = (id: string) => recordFinding(officer, id, { finding: 'partly_supported', reason: 'Two heard it' })
const propose = async (id: string, more: object = {}, by = officer) =>
  proposeClosing(by, id, {
    ...{ reason: 'resolved_support', account: 'Lights and a named officer', investigated: 'We asked both flats' },
    ...{ perpetratorTold: 'never_notified', nothingMore: 'All is done', version: await versionOf(id) },
    ...more,
  } as never)
const tellAll = async (id: string, agrees: 'yes' | 'no' | undefined = 'yes') => {
  for (const person of (await fileOf(id)).people.filter(({ role }) => role === 'victim' || role === 'witness')) {
    await superuser`insert into beside.safe_contacts (id, person_id, ok_channels, never_channels, letters, someone_else_sees, lives_with_alleged_perpetrator, recorded_at, recorded_by)
      values (${crypto.randomUUID()}, ${person.id}, '{phone}', '{email}', 'never', false, false, beside.clock(), ${officer.id})`
    await tellOfClosing(officer, id, person.id, {
      ...{ outcome: 'spoke', channel: 'phone', rightsGiven: true, agrees, note: undefined },
    })
  }
}
const decideOn = async (id: string, decision: 'approve' | 'decline', by = duty, more: object = {}) =>
  decideClosing(by, id, {
    ...{ decision, reason: 'She asked us to go on', highRiskReason: undefined, version: await versionOf(id) },
    ...more,
  })
const ready = async () => {
  const id = await openedCase(manager, officer, s5a)
  await offered(id)
  await assessed(id)
  await found(id)
  return id
}
const rawClose = (id: string, by = duty.id) =>
  rawAs(raw, by, `update beside.cases set status = 'closed', closed_at = beside.clock() where id = '${id}'`)
const rawApprove = (id: string, by = duty.id) =>
  rawAs(
    raw,
    by,
    `update beside.closures set approved_by = '${by}', approved_at = beside.clock() where case_id = '${id}' and declined_at is null`,
  )

describe('closing a case', () => {
  test('goes from the proposal over telling everybody to another who approves; checks and surveys begin', async () => {
    const id = await ready()
    await propose(id)
    expect(await owedOf(id)).toEqual(expect.arrayContaining(['not_told', 'time_to_object']))
    await expect(decideOn(id, 'approve')).rejects.toMatchObject({ code: 'rule' })
    await tellAll(id)
    expect(await owedOf(id)).toEqual([])
    await expect(decideOn(id, 'approve', officer)).rejects.toMatchObject({ code: 'not-found' })
    await decideOn(id, 'approve')
    const file = await fileOf(id)
    expect(file).toMatchObject({ status: 'closed', closedAt: expect.any(Date) })
    expect(file.clocks.find(({ target }) => target === 'T15')).toMatchObject({ achievedAt: expect.any(Date) })
    expect(file.clocks.some(({ target }) => target === 'T16')).toBe(true)
    expect(file.closing.surveys).toHaveLength(file.people.filter(({ role }) => role !== 'alleged_perpetrator').length)
    const asked = file.closing.surveys.filter(({ state }) => state === 'due' || state === 'offered')
    expect(asked.length).toBeGreaterThan(0)
    const surveyClocks = file.clocks.filter(({ target }) => target === 'T17')
    expect(surveyClocks.map(({ personId }) => personId).sort()).toEqual(asked.map(({ personId }) => personId).sort())
    const victim = await victimOf(id)
    await checkAfterwards(officer, id, victim.id, { result: 'something_new', channel: 'phone', note: undefined })
    expect(await statusOf(id)).toBe('closed')
  })

  test('is not proposed by a bare move, nor past what is still to be done', async () => {
    const id = await openedCase(manager, officer, s5a)
    await expect(
      moveCase(officer, id, { move: 'propose_closure', version: await versionOf(id), reopening: undefined }),
    ).rejects.toThrow('a page of its own')
    await expect(propose(id)).rejects.toThrow('Offer support')
    await offered(id, 4)
    await expect(propose(id)).rejects.toThrow('Offer support')
    await offered(id)
    await expect(propose(id)).rejects.toThrow('Assess the risk')
    await assessed(id)
    await expect(propose(id)).rejects.toThrow('Record what we found')
    await found(id)
    await expect(propose(id, { nothingMore: undefined })).rejects.toThrow('less than 20 working days')
    await expect(propose(id, { reason: 'staff_conduct_outcome' })).rejects.toThrow('restricted cases only')
    await expect(propose(id, { reason: 'victim_does_not_wish_action' })).rejects.toThrow('want no action')
    await expect(propose(id, { reason: 'no_contact_after_attempts' })).rejects.toThrow('waited for')
    await propose(id)
    expect(await statusOf(id)).toBe('closure_proposed')
  })

  test('is decided by nobody who proposed it, manager or not, and declined with a reason', async () => {
    const id = await ready()
    await propose(id, {}, manager)
    await tellAll(id)
    await expect(decideOn(id, 'approve', manager)).rejects.toThrow('somebody else decides')
    await decideOn(id, 'decline', duty)
    expect(await statusOf(id)).toBe('monitoring')
    expect((await fileOf(id)).closing.closures[0]).toMatchObject({ declineReason: 'She asked us to go on' })
  })

  test('while a risk is High asks for a manager who signs for it', async () => {
    const id = await ready()
    await assessed(id, 'high')
    await propose(id)
    await tellAll(id)
    await expect(decideOn(id, 'approve')).rejects.toThrow('is High')
    await decideOn(id, 'approve', duty, { highRiskReason: 'She has moved away' })
    expect(await statusOf(id)).toBe('closed')
  })

  test('tells nobody by a way that they did not call safe, and "not reached" counts after the wait only', async () => {
    const id = await ready()
    await propose(id)
    await tellAll(id)
    const victim = await victimOf(id)
    const by = (outcome: 'wrote_safely' | 'not_reached', channel?: 'letter') =>
      tellOfClosing(officer, id, victim.id, { outcome, channel, rightsGiven: true, agrees: undefined, note: undefined })
    await expect(by('wrote_safely', 'letter')).rejects.toMatchObject({ code: 'rule' })
    await expect(by('not_reached')).rejects.toThrow('Three attempts')
  })
})

describe('an objection', () => {
  const objected = async () => {
    const id = await ready()
    await propose(id)
    await tellAll(id)
    const { id: personId } = await victimOf(id)
    await takeChallenge(officer, id, { personId, words: 'It has not stopped' })
    return id
  }
  const answer = async (id: string, given: 'upheld' | 'not_upheld', by = duty) => {
    const [waiting] = (await fileOf(id)).closing.challenges.filter(one => one.answer === null)
    return answerChallenge(by, id, {
      ...{ challengeId: waiting?.id ?? '', answer: given, reason: 'I read it all', version: waiting?.version ?? 1 },
    })
  }

  test('stops the closing, starts its clock, tells managers, and is answered by none who works on the case', async () => {
    const id = await objected()
    await expect(decideOn(id, 'approve')).rejects.toThrow('disagrees')
    const file = await fileOf(id)
    expect(file.clocks.find(({ target }) => target === 'O1')).toMatchObject({ achievedAt: null })
    const mails = await superuser`
      select staff_id from beside.outgoing_messages where case_id = ${id} and template = 'staff_challenge'`
    expect(mails.map(row => row.staff_id)).toEqual(expect.arrayContaining([manager.id, duty.id]))
    expect(mails.map(row => row.staff_id)).not.toContain(officer.id)
    await expect(answer(id, 'upheld', officer)).rejects.toMatchObject({ code: 'not-found' })
    await answer(id, 'upheld')
    expect(await statusOf(id)).toBe('monitoring')
    await expect(rawClose(id)).rejects.toMatchObject({ code: '23514' })
  })

  test('not upheld is told before the case is closed', async () => {
    const id = await objected()
    await answer(id, 'not_upheld')
    expect(await owedOf(id)).toEqual(['answer_not_told'])
    await rawApprove(id)
    await expect(rawClose(id)).rejects.toMatchObject({ code: '23514' })
  })

  test('after the closing is a request to look again, and upheld opens the case again', async () => {
    const id = await ready()
    await propose(id)
    await tellAll(id)
    await decideOn(id, 'approve')
    const { id: personId } = await victimOf(id)
    await takeChallenge(officer, id, { personId, words: 'You never asked the lady below' })
    await expect(answer(id, 'upheld', duty)).rejects.toThrow('somebody else answers')
    await answer(id, 'upheld', manager)
    expect(await statusOf(id)).toBe('investigating')
    const afterwards = (await fileOf(id)).clocks.filter(({ target }) => target === 'T16' || target === 'T17')
    expect(afterwards.length).toBeGreaterThan(1)
    expect(afterwards.every(({ endedAt }) => endedAt !== null)).toBe(true)
  })

  test('after the closing not upheld is no answer before they are told', { timeout: 90_000 }, async () => {
    const id = await ready()
    await propose(id)
    await tellAll(id)
    await decideOn(id, 'approve')
    const { id: personId } = await victimOf(id)
    await expect(tellAll(id)).rejects.toThrow('not proposed')
    await takeChallenge(officer, id, { personId, words: 'You never asked the lady below' })
    await answer(id, 'not_upheld', manager)
    const stands = async () => {
      const file = await fileOf(id)
      const clock = file.clocks.find(({ target }) => target === 'L1')
      return [[...answersOwed(file)].map(({ href }) => href), clock?.achievedAt !== null]
    }
    expect(await stands()).toEqual([[`/staff/cases/${id}/closure/tellings/${personId}`], false])
    const told = { outcome: 'spoke', channel: 'phone', rightsGiven: true, agrees: undefined, note: undefined } as const
    await tellOfClosing(officer, id, personId, told)
    expect(await stands()).toEqual([[], true])
    expect(await statusOf(id)).toBe('closed')
  })

  test('is taken down for whoever can be told the answer, and for nobody else', async () => {
    const id = await ready()
    await propose(id)
    const other = (await fileOf(id)).people.find(({ role }) => role !== 'victim' && role !== 'witness')
    await expect(
      takeChallenge(officer, id, { personId: other?.id ?? crypto.randomUUID(), words: 'No' }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('raw SQL of a colleague', () => {
  test('closes nothing that is not proposed and approved by another', async () => {
    const id = await ready()
    await expect(rawClose(id)).rejects.toMatchObject({ code: '23514' })
    await expect(
      rawAs(raw, officer.id, `update beside.cases set status = 'closure_proposed' where id = '${id}'`),
    ).rejects.toMatchObject({ code: '23514' })
    await propose(id)
    await tellAll(id)
    await expect(rawClose(id)).rejects.toMatchObject({ code: '23514' })
    await expect(rawApprove(id, officer.id)).rejects.toMatchObject({ code: '23514' })
    await expect(
      rawAs(raw, duty.id, `update beside.cases set status = 'monitoring' where id = '${id}'`),
    ).rejects.toMatchObject({ code: '23514' })
    expect(await statusOf(id)).toBe('closure_proposed')
  })

  test('closes nothing past a condition that is not met', async () => {
    const id = await ready()
    await propose(id)
    await tellAll(id)
    await rawApprove(id)
    const breaks = [
      `delete from beside.findings where case_id = '${id}'`,
      `delete from beside.risk_assessments where case_id = '${id}'`,
      `delete from beside.closure_tellings where case_id = '${id}'`,
      `update beside.closure_tellings set rights_given = false where case_id = '${id}'`,
      `update beside.closure_tellings set agrees = false where case_id = '${id}'`,
      `delete from beside.support_offers where case_id = '${id}' and catalogue_code = (select min(catalogue_code) from beside.support_offers where case_id = '${id}')`,
      `update beside.risk_assessments set band = 'high' where case_id = '${id}'`,
      `update beside.closures set nothing_more = null where case_id = '${id}'`,
      `update beside.closures set reason = 'staff_conduct_outcome' where case_id = '${id}'`,
      `update beside.closures set reason = 'victim_does_not_wish_action' where case_id = '${id}'`,
      `update beside.closures set reason = 'no_contact_after_attempts' where case_id = '${id}'`,
      `insert into beside.challenges (id, case_id, kind, closure_id, words, taken_by, received_at) select gen_random_uuid(), case_id, 'objection', id, 'x', proposed_by, now() from beside.closures where case_id = '${id}'`,
    ]
    for (const broken of breaks) {
      const undone = new Error('undone')
      await superuser
        .begin(async tx => {
          await tx.unsafe(broken)
          await tx.unsafe(`set local role beside_staff`)
          await tx`select set_config('beside.staff_id', ${duty.id}, true)`
          await tx`savepoint before`
          const refused = await tx
            .savepoint(sp => sp.unsafe(`update beside.cases set status = 'closed' where id = '${id}'`))
            .then(
              () => undefined,
              error => error.code,
            )
          expect([broken, refused]).toEqual([broken, '23514'])
          throw undone
        })
        .catch(error => {
          if (error !== undone) throw error
        })
    }
    await rawClose(id)
    expect(await statusOf(id)).toBe('closed')
    await expect(
      rawAs(raw, officer.id, `update beside.cases set status = 'investigating', closed_at = null where id = '${id}'`),
    ).rejects.toMatchObject({ code: '23514' })
  })
})
