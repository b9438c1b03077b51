import { type Arbitrary, array, assert, asyncProperty, boolean, constantFrom, integer, oneof, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { caseFile } from '@/lib/cases/file'
import { moveCase } from '@/lib/cases/stage-commands'
import { bankHolidays } from '@/lib/clock/bank-holidays'
import { now } from '@/lib/clock/now'
import { answerChallenge } from '@/lib/closing/challenges'
import { workingDaysBetween } from '@/lib/closing/closing-facts'
import { decideClosing } from '@/lib/closing/deciding'
import { closingFacts } from '@/lib/closing/facts'
import { unmetForClosing } from '@/lib/closing/gate'
import { proposeClosing } from '@/lib/closing/proposing'
import { tellOfClosing } from '@/lib/closing/telling'
import { encryptText } from '@/lib/crypto/text'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const { staff, superuser, as } = await office(await testDatabase())
const { HSM: manager, ACM: officer, DutyManager: duty } = staff
const raw = as('staff')

const id = await openedCase(manager, officer, s5a)
const fileNow = () => caseFile(duty, id)
const first = await fileNow()
const victim = first.people.find(({ role }) => role === 'victim')?.id ?? ''
const owing = first.people.filter(({ role }) => role === 'victim' || role === 'witness').map(one => one.id)

/** Mostly as it should be, so that a case that may be closed is among them. */
const mostly = <T>(good: T, ...others: T[]): Arbitrary<T> =>
  oneof({ weight: 12, arbitrary: constantFrom(good) }, { weight: 1, arbitrary: constantFrom(...others) })
const states = record({
  offers: mostly(5, 0, 4),
  assessed: mostly<'after' | 'before' | 'never'>('after', 'before', 'never'),
  high: mostly(false, true),
  signed: boolean(),
  found: mostly(true, false),
  measure: mostly(false, true),
  waited: mostly(false, true),
  wish: constantFrom('yes', 'no'),
  spokenTo: mostly(false, true),
  perpetratorTold: constantFrom('told', 'never_notified'),
  closure: mostly<'open' | 'none' | 'declined'>('open', 'none', 'declined'),
  reason: mostly(
    'resolved_stopped',
    'victim_does_not_wish_action',
    'no_contact_after_attempts',
    'staff_conduct_outcome',
    'outside_remit_referred',
  ),
  nothingMore: boolean(),
  quietDays: oneof(integer({ min: 24, max: 34 }), constantFrom(-1, 3, 60)),
  timeOver: mostly(true, false),
  told: mostly('agrees', 'undecided', 'no_rights', 'unreached', 'unsafe', 'unsafe_noted', 'nobody'),
  objection: mostly('none', 'waits', 'upheld', 'untold', 'heard'),
})
type State = typeof states extends Arbitrary<infer S> ? S : never

const secret = (of: string) => encryptText('x', of)
const day = 86_400_000
const ago = (days: number) => new Date(now().getTime() - days * day)
const proposedAt = ago(0.5)

/** The case, made to be so, past every trigger. */
async function make(state: State): Promise<void> {
  await superuser.begin(async tx => {
    await tx`set local session_replication_role = replica`
    for (const table of 'closure_tellings challenges closure_checks surveys closures support_offers risk_assessments findings'.split(
      ' ',
    ))
      await tx`delete from ${tx(table)} where case_id = ${id}`
    for (const table of 'safety_measures contacts incidents'.split(' '))
      await tx`delete from ${tx(table)} where case_id = ${id}`
    await tx`delete from clocks where case_id = ${id} and target in ('T14', 'T15', 'T16', 'O1', 'L1')`
    await tx`update cases set status = ${state.closure === 'open' ? 'closure_proposed' : 'monitoring'}, closed_at = null where id = ${id}`
    await tx`update reports set received_at = ${ago(90)} where case_id = ${id}`
    await tx`update people set wish = ${state.wish} where id = ${victim}`
    await tx`insert into incidents (id, case_id, happened_at, precision, types, what, recorded_by, recorded_at) values
      (${crypto.randomUUID()}, ${id}, ${ago(state.quietDays < 0 ? 0.25 : state.quietDays + 0.5)}, 'exact', '{verbal_abuse}', ${secret('incidents.what')}, ${officer.id}, now())`
    for (const person of owing)
      await tx`insert into support_offers (id, case_id, person_id, catalogue_code, decision, offered_by, offered_at, version)
        select gen_random_uuid(), ${id}, ${person}, min(code), 'declined', ${officer.id}, now(), 1
          from catalogue where minimum_offer between 1 and ${state.offers} group by minimum_offer`
    if (state.assessed !== 'never')
      await tx`insert into risk_assessments (id, case_id, person_id, list_version, answers, score, complete, overrides, band, band_source, by_id, at)
        values (${crypto.randomUUID()}, ${id}, ${victim}, 1, ${encryptText('{}', 'risk_assessments.answers')}, 0, true, '{}',
          ${state.high ? 'high' : 'standard'}, 'score', ${officer.id}, ${state.assessed === 'after' ? ago(0.2) : ago(80)})`
    if (state.found)
      await tx`insert into findings (id, case_id, finding, reason, by_id, at) values
        (${crypto.randomUUID()}, ${id}, 'partly_supported', ${secret('findings.reason')}, ${officer.id}, now())`
    if (state.measure)
      await tx`insert into safety_measures (id, case_id, person_id, kind, owner_id, due_on, made_by, made_at) values
        (${crypto.randomUUID()}, ${id}, ${victim}, 'locks', ${officer.id}, '2030-01-01', ${officer.id}, now())`
    if (state.waited)
      await tx`insert into clocks (id, target, case_id, person_id, started_at, due_at) values
        (${crypto.randomUUID()}, 'T14', ${id}, ${victim}, ${ago(20)}, ${ago(1)})`
    if (state.spokenTo)
      await tx`insert into contacts (id, case_id, person_id, channel, outcome, contacted_at, by_id, created_at)
        select gen_random_uuid(), ${id}, p.id, 'phone', 'two_way', now(), ${officer.id}, now()
          from people p where p.case_id = ${id} and p.role = 'alleged_perpetrator'`
    if (state.closure !== 'none') await propose(tx, state)
  })
}

async function propose(tx: Parameters<Parameters<typeof superuser.begin>[1]>[0], state: State): Promise<void> {
  const closure = crypto.randomUUID()
  const declined = state.closure === 'declined'
  await tx`insert into closures (id, case_id, reason, wording, account, investigated, perpetrator_told, nothing_more, high_risk_reason,
      object_by, proposed_by, proposed_at, declined_by, declined_at, decline_reason)
    values (${closure}, ${id}, ${state.reason}, '{}', ${secret('closures.account')}, ${secret('closures.investigated')}, ${state.perpetratorTold},
      ${state.nothingMore ? secret('closures.nothing_more') : null}, ${state.signed ? secret('closures.high_risk_reason') : null},
      ${state.timeOver ? '2020-01-01' : '2035-01-01'}, ${officer.id}, ${proposedAt},
      ${declined ? duty.id : null}, ${declined ? now() : null}, ${declined ? secret('closures.decline_reason') : null})`
  const outcome =
    { unreached: 'not_reached', unsafe: 'not_safe_to_tell', unsafe_noted: 'not_safe_to_tell' }[state.told] ?? 'spoke'
  if (state.told !== 'nobody')
    for (const person of owing)
      await tx`insert into closure_tellings (id, case_id, closure_id, person_id, outcome, rights_given, agrees, note, told_by, told_at)
        values (${crypto.randomUUID()}, ${id}, ${closure}, ${person}, ${outcome}, ${state.told !== 'no_rights'}, ${state.told === 'agrees' ? true : null},
          ${state.told === 'unsafe_noted' ? secret('closure_tellings.note') : null}, ${officer.id}, ${ago(0.3)})`
  if (state.objection === 'none') return
  const answer = { upheld: 'upheld', untold: 'not_upheld', heard: 'not_upheld' }[state.objection] ?? null
  await tx`insert into challenges (id, case_id, kind, closure_id, person_id, words, taken_by, received_at, answer, answer_reason, answered_by, answered_at)
    values (${crypto.randomUUID()}, ${id}, 'objection', ${closure}, ${victim}, ${secret('challenges.words')}, ${officer.id}, ${ago(0.45)}, ${answer},
      ${answer && secret('challenges.answer_reason')}, ${answer && duty.id}, ${answer && ago(state.objection === 'heard' ? 0.4 : 0.2)})`
}

const owed = async () => [...unmetForClosing(closingFacts(await fileNow(), duty, now()))].map(({ code }) => code)

/** What the database would refuse it by, once another has approved it. */
async function refused(): Promise<string | null> {
  const undone = new Error('undone')
  let found: string | null = null
  await superuser
    .begin(async tx => {
      await tx`set local session_replication_role = replica`
      await tx`update closures set approved_by = ${duty.id}, approved_at = beside.clock() where case_id = ${id} and declined_at is null`
      await tx`set local role beside_staff`
      await tx`select set_config('beside.staff_id', ${duty.id}, true)`
      const [row] = await tx<{ code: string | null }[]>`select beside.closing_refused(${id}) as code`
      found = row?.code ?? null
      throw undone
    })
    .catch(error => {
      if (error !== undone) throw error
    })
  return found
}

const version = async () => (await fileNow()).version
const challenge = async () => (await fileNow()).closing.challenges.find(({ answer }) => answer === null)
const approve =
  (highRiskReason?: string) =>
  async (by = duty) =>
    decideClosing(by, id, { decision: 'approve', reason: undefined, highRiskReason, version: await version() })
const answer = (given: 'upheld' | 'not_upheld') => async () => {
  const waiting = await challenge()
  if (waiting)
    await answerChallenge(duty, id, { challengeId: waiting.id, answer: given, reason: 'x', version: waiting.version })
}
const rawly = (by: string, sql: string) => () => rawAs(raw, by, sql)
const closes = `update beside.cases set status = 'closed', closed_at = beside.clock() where id = '${id}'`
const approves = (by: string) =>
  `update beside.closures set approved_by = '${by}', approved_at = beside.clock() where case_id = '${id}' and declined_at is null`
const steps: Record<string, () => Promise<unknown>> = {
  approve: approve(),
  'approve and sign': approve('She has moved away'),
  'approve as officer': () => approve()(officer),
  uphold: answer('upheld'),
  'uphold not': answer('not_upheld'),
  tell: () =>
    tellOfClosing(officer, id, victim, {
      ...{ outcome: 'not_safe_to_tell', channel: undefined, rightsGiven: true, agrees: undefined, note: 'He is there' },
    }),
  propose: async () =>
    proposeClosing(officer, id, {
      ...{ reason: 'resolved_stopped', account: 'x', investigated: 'x', perpetratorTold: 'told', nothingMore: 'x' },
      version: await version(),
    }),
  'move on': async () => moveCase(duty, id, { move: 'close' as never, version: await version(), reopening: undefined }),
  'raw close': rawly(duty.id, closes),
  'raw close by officer': rawly(officer.id, closes),
  'raw approve by officer': rawly(officer.id, approves(officer.id)),
  'raw approve': rawly(duty.id, approves(duty.id)),
  'raw approve and close': rawly(duty.id, `${approves(duty.id)}; ${closes}`),
  'raw detour': rawly(duty.id, `update beside.cases set status = 'closure_proposed' where id = '${id}'; ${closes}`),
}
const status = async () => (await superuser`select status from beside.cases where id = ${id}`)[0]?.status

/** Everything done but the quiet before it, on either side of its 20 working days. */
const quiet = Array.from(
  { length: 9 },
  (_, i): State => ({
    ...{
      offers: 5,
      assessed: 'after',
      high: false,
      signed: false,
      found: true,
      measure: false,
      waited: false,
      wish: 'yes',
    },
    ...{ spokenTo: false, perpetratorTold: 'told', closure: 'open', reason: 'resolved_stopped', nothingMore: false },
    ...{ quietDays: 23 + i, timeOver: true, told: 'agrees', objection: 'none' },
  }),
)

/** Whether the time for a property is over: what is tried is not cut off, the rest is left out. */
function deadline(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds
  return () => performance.now() > end
}

/** Approved past the program: to the rules it is no proposal any more, and nothing of it can be met. */
const isApproved = async () =>
  (await superuser`select from beside.closures where case_id = ${id} and approved_at is not null`).length > 0

describe('no path closes a case past what is not met', () => {
  test('the database refuses exactly where the rules list something', { timeout: 120_000 }, async () => {
    const isOver = deadline(15_000)
    const met = { some: false, none: false }
    await assert(
      asyncProperty(states, async state => {
        if (isOver()) return
        await make(state)
        const [rules, code] = [await owed(), await refused()]
        expect({ state, rules, refused: code !== null }).toEqual({ state, rules, refused: rules.length > 0 })
        if (code) expect(rules).toContain(code)
        met[rules.length > 0 ? 'some' : 'none'] = true
      }),
      { numRuns: 150, examples: quiet.map(state => [state]) },
    )
    expect(met).toEqual({ some: true, none: true })
  })

  test('whatever anybody does one after the other', { timeout: 120_000 }, async () => {
    const isOver = deadline(18_000)
    await assert(
      asyncProperty(
        states,
        array(constantFrom(...Object.keys(steps)), { minLength: 1, maxLength: 4 }),
        async (state, walk) => {
          if (isOver()) return
          await make(state)
          let unmet: string[] = []
          for (const name of walk) {
            if (!(await isApproved())) unmet = await owed()
            await steps[name]?.().catch(() => undefined)
            if ((await status()) !== 'closed') continue
            const left = unmet.filter(code => code !== 'high_risk' || name !== 'approve and sign')
            expect({ state, walk, left }).toEqual({ state, walk, left: [] })
            return
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('working days are the same in the database and in the code, to the day', async () => {
  const years = Array.from({ length: 30 }, (_, i) => 2020 + i)
  const rows = await superuser<{ y: number; days: string[] }[]>`
    select y, array(select to_char(d, 'YYYY-MM-DD') from beside.bank_holidays(y) d order by d) as days from generate_series(2020, 2049) y`
  expect(rows.map(({ days }) => days)).toEqual(years.map(bankHolidays))
  for (const [from, to] of [
    ['2026-11-27', '2026-12-24'],
    ['2026-12-18', '2027-01-18'],
    ['2027-03-20', '2027-04-17'],
  ] as const) {
    const [row] = await superuser`select beside.working_days_between(${from}, ${to}) as n`
    expect(row?.n).toBe(workingDaysBetween(from, to))
  }
})
