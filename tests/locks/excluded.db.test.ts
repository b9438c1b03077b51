import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { handingOver } from '@/lib/absences/handover-queries'
import type { Staff } from '@/lib/access/actor'
import { type StaffRole, staffRoles } from '@/lib/access/staff-role'
import { openAlarms } from '@/lib/alarms/queries'
import { trail } from '@/lib/audit/queries'
import { makeFeed } from '@/lib/calendar/commands'
import { dueByToken } from '@/lib/calendar/queries'
import type { CaseView } from '@/lib/cases/filter'
import { caseCounts, caseList } from '@/lib/cases/list'
import { caseOversight } from '@/lib/cases/oversight'
import { unownedItems } from '@/lib/cases/unowned'
import { centreCounts } from '@/lib/centres/counts'
import { surveyResults } from '@/lib/closing/survey-results'
import { evidenceOversight } from '@/lib/evidence/oversight'
import { messageReturns } from '@/lib/messages/return-rate'
import { outboxOverview } from '@/lib/notifications/oversight'
import { persistentPerpetrators } from '@/lib/patterns/perpetrators'
import { hotSpots } from '@/lib/patterns/places'
import { peopleIReach } from '@/lib/people/limited-queries'
import { listEntered } from '@/lib/reports/entered'
import { glassToSee } from '@/lib/restricted/glass-queries'
import { search } from '@/lib/search/commands'
import { queueFilter } from '@/lib/triage/filter'
import { triageQueue } from '@/lib/triage/queries'
import { today } from '@/lib/triage/today'
import { markerList } from '@/lib/violent-persons/queries'
import { ownVisits, visitsToCome } from '@/lib/violent-persons/visit-queries'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { fillEverything, tablesOfRecords } from '../support/everything'
import { office, rawAs, told } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const login = as('staff')

/** What of each table and view the staff login may read. */
const readable = await superuser<{ name: string; columns: string }[]>`
  select c.relname as name, string_agg(quote_ident(a.attname), ', ') as columns from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relnamespace = 'beside'::regnamespace and c.relkind in ('r', 'p', 'v')
     and has_column_privilege('beside_staff', c.oid, a.attnum, 'select') group by 1 order by 1`
const guarded = new Set([
  ...(await tablesOfRecords(superuser)),
  ...readable.map(({ name }) => name).filter(name => name.startsWith('my_')),
])
const openTables = readable.filter(({ name }) => guarded.has(name))

async function countsFor(actor: Staff) {
  const each = openTables.map(({ name }) => `select '${name}' as name, count(*)::int as n from beside.${name}`)
  return rawAs(login, actor.id, each.join(' union all '))
}

const queueOf = (given: object) => (actor: Staff) => triageQueue(actor, queueFilter.parse(given))
const casesOf = (view: CaseView) => (actor: Staff) => caseList(actor, { view })

/** Every list and count of ours. */
const questions: Record<string, (actor: Staff) => Promise<unknown>> = {
  'the queue': queueOf({}),
  'the overdue of the queue': queueOf({ view: 'overdue' }),
  'their own of the queue': queueOf({ view: 'mine' }),
  'the queue of the web': queueOf({ channel: 'web', ground: 'race' }),
  'the list of cases': casesOf('open'),
  'the cases without contact': casesOf('no-contact'),
  'their own cases': casesOf('mine'),
  'closed cases': casesOf('closed'),
  'the counts of cases': caseCounts,
  'what they typed': actor => listEntered(actor),
  'what needs them today': today,
  'what nobody owns': unownedItems,
  'the oversight of cases': caseOversight,
  'the oversight of evidence': evidenceOversight,
  'what waits to be sent': outboxOverview,
  'how many come back': messageReturns,
  'the survey': surveyResults,
  'reports of centres': centreCounts,
  'where it happens': hotSpots,
  'who does it again': persistentPerpetrators,
  'the open alarms': openAlarms,
  'the markers': markerList,
  'the visits to come': visitsToCome,
  'their own visits': ownVisits,
  'cases to hand over': actor => handingOver(actor, staff.ACM.id),
  'whom they look after': peopleIReach,
  'what broke the glass': glassToSee,
  'the feed of their calendar': async actor => dueByToken(tokens.get(actor.role) ?? ''),
}
const answered = (ask: Promise<unknown>) => ask.then(JSON.stringify, error => `refused: ${error.code ?? error.name}`)

async function answersFor(actor: Staff) {
  const asked = Object.entries(questions).map(async ([name, ask]) => [name, await answered(ask(actor))] as const)
  return Object.fromEntries(await Promise.all(asked))
}

async function seenBy() {
  const each: [StaffRole, { counts: unknown; answers: unknown }][] = []
  for (const role of staffRoles)
    each.push([role, { counts: await countsFor(staff[role]), answers: await answersFor(staff[role]) }])
  return new Map(each)
}

const tokens = new Map<StaffRole, string>()
for (const role of staffRoles)
  await makeFeed(staff[role]).then(
    token => tokens.set(role, token),
    () => undefined,
  )

const before = await seenBy()
const kase = await openedCase(staff.HSM, staff.ACM, s5a)
const report = await told(s5a)
const [first] = await superuser`select id, reference from reports where case_id = ${kase}`
const [record] = await superuser`select reference from cases where id = ${kase}`
const words = ['Amina Farouk', '2 Orchard House', '07700 900118']
const madeUp = ['Oswaldine Brackenthorpe', '87 Umbrelline Garth', '07700 900999']
const foundBefore = await Promise.all(words.map(async one => (await search(staff.HSM, one)).hits.length))
for (const { id } of Object.values(staff)) {
  await superuser`insert into exclusions (id, staff_id, case_id, reason, created_at) values (gen_random_uuid(), ${id}, ${kase}, 'named', now())`
  for (const one of [report, first?.id])
    await superuser`insert into exclusions (id, staff_id, report_id, reason, created_at) values (gen_random_uuid(), ${id}, ${one}, 'named', now())`
}
// Who was let in before they were shut out, and who is let in by mistake afterwards.
await superuser`insert into allow_list (id, staff_id, case_id, created_at) values (gen_random_uuid(), ${staff.HSM.id}, ${kase}, now())`
const unfilled = await fillEverything(superuser, kase, report)
const after = await seenBy()

test('the record has something in every table that hangs off a report or a case', () => {
  expect(unfilled).toEqual([])
})

test('the manager found it by name, address and phone before', () => {
  expect(foundBefore.every(many => many > 0)).toBe(true)
})

describe.each(staffRoles)('%s, shut out of it', role => {
  test('finds no row of it with a raw select of every table and view', async () => {
    const found: string[] = []
    for (const { name, columns } of readable) {
      const hit = `select 1 from (select ${columns} from beside.${name}) x where x::text ~ '${kase}|${report}|${first?.id}' limit 1`
      if ((await rawAs(login, staff[role].id, hit)).length > 0) found.push(name)
    }
    expect(found).toEqual([])
  })

  test('counts as many rows in every table as before it was there', () => {
    expect(after.get(role)?.counts).toEqual(before.get(role)?.counts)
  })

  test('is answered as before by every list and count', () => {
    expect(after.get(role)?.answers).toEqual(before.get(role)?.answers)
  })

  test('finds nothing by its references, name, address, phone or date, as by made-up ones', async () => {
    const made = await answered(search(staff[role], 'LK-0000-00'))
    const asked = [first?.reference, record?.reference, ...words, ...madeUp, '5 January 2026']
    const all = asked.map(one => answered(search(staff[role], one)))
    expect(await Promise.all(all)).toEqual(asked.map(() => made))
  })

  test('finds no word of it in the trail', async () => {
    const seen = await answered(trail(staff[role], {}))
    const about = await answered(trail(staff[role], { record: record?.reference }))
    for (const word of [kase, report, first?.id, record?.reference]) expect(seen).not.toContain(word)
    expect(about).toBe(await answered(trail(staff[role], { record: 'C-0000' })))
  })
})
