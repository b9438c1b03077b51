import type { Staff } from '@/lib/access/actor'
import type { StaffRole } from '@/lib/access/staff-role'
import { withActor } from '@/lib/access/with-actor'
import { openAlarms } from '@/lib/alarms/queries'
import { caseFile } from '@/lib/cases/file'
import { caseFilter } from '@/lib/cases/filter'
import { caseCounts, caseList } from '@/lib/cases/list'
import { officersOfCases } from '@/lib/cases/narrowing'
import { caseOversight } from '@/lib/cases/oversight'
import { unownedItems } from '@/lib/cases/unowned'
import { persistentPerpetrators } from '@/lib/patterns/perpetrators'
import { hotSpots } from '@/lib/patterns/places'
import { patternFlags, patternsOf } from '@/lib/patterns/queries'
import { sightOf } from '@/lib/patterns/sight'
import { askedBy } from '@/lib/search/asked'
import { meetings } from '@/lib/search/meeting'
import { queueFilter } from '@/lib/triage/filter'
import { triageQueue } from '@/lib/triage/queries'
import { today } from '@/lib/triage/today'
import type { Subjects } from './subjects'

/** What a page asks the database for, as this person and for the so-many-th subject. */
export type Screen = {
  name: string
  roles: StaffRole[]
  ask: (actor: Staff, n: number, of: Subjects) => Promise<unknown>
}

const triagers: StaffRole[] = ['HSM', 'DutyManager']
const caseworkers: StaffRole[] = ['ACM', 'HSM']
const pick = <T>(list: readonly T[], n: number): T => {
  const one = list[n % list.length]
  if (one === undefined) throw new Error('the record has nothing of this kind')
  return one
}

async function queue(actor: Staff, query: object) {
  const found = await triageQueue(actor, queueFilter.parse(query))
  const flags = await patternFlags(
    actor,
    found.rows.map(({ id }) => id),
  )
  return { ...found, flags }
}

const queueFilters = [
  { view: 'mine' },
  { view: 'overdue' },
  { channel: 'email' },
  { level: 'anonymous' },
  { danger: 'yes' },
  { type: 'mate_crime' },
  { ground: 'transgender' },
]

const triage: Screen[] = [
  { name: 'queue, first screen', roles: triagers, ask: actor => queue(actor, {}) },
  {
    name: 'queue, next page',
    roles: triagers,
    ask: async actor => {
      const { next } = await triageQueue(actor, queueFilter.parse({}))
      return triageQueue(actor, { ...queueFilter.parse({}), after: next })
    },
  },
  { name: 'queue, filters', roles: triagers, ask: (actor, n) => queue(actor, pick(queueFilters, n)) },
]

function cases(actor: Staff, query: object) {
  const { show, ...narrowed } = caseFilter.parse(query)
  return Promise.all([caseList(actor, { view: show, ...narrowed }), caseCounts(actor), officersOfCases(actor)])
}

const caseFilters = [
  { show: 'mine' },
  { show: 'no-contact' },
  { show: 'closed' },
  { stage: 'finding' },
  { officer: 'none' },
  { restricted: 'yes' },
  { risk: 'high' },
  { late: 'yes' },
  { type: 'mate_crime' },
  { ground: 'transgender' },
  { show: 'closed', type: 'mate_crime' },
  { show: 'closed', risk: 'high', ground: 'age' },
]

const lists: Screen[] = [
  { name: 'cases, first screen', roles: caseworkers, ask: actor => cases(actor, {}) },
  {
    name: 'cases, next page',
    roles: caseworkers,
    ask: async actor => {
      const { next } = await caseList(actor, { view: 'closed' })
      return caseList(actor, { view: 'closed', ...(next && { after: next }) })
    },
  },
  ...caseFilters.map(query => ({
    name: `cases, ${Object.entries(query)
      .map(pair => pair.join(' '))
      .join(', ')}`,
    roles: caseworkers,
    ask: (actor: Staff) => cases(actor, query),
  })),
]

/** Without the pause after which every answer of a search comes. */
const lookUp = (actor: Staff, words: string) => withActor(actor, tx => meetings(tx, sightOf(actor), askedBy(words)))

const misspelt = (name: string) => name.slice(0, -2) + name.slice(-1)

const searches: Screen[] = [
  { name: 'search by name', roles: caseworkers, ask: (actor, n, of) => lookUp(actor, pick(of.people, n).name) },
  {
    name: 'search by a near spelling',
    roles: caseworkers,
    ask: (actor, n, of) => lookUp(actor, misspelt(pick(of.people, n).name)),
  },
  {
    name: 'search by a family name',
    roles: caseworkers,
    ask: (actor, n, of) => lookUp(actor, pick(of.people, n).name.split(' ')[1] ?? ''),
  },
  { name: 'search by address', roles: caseworkers, ask: (actor, n, of) => lookUp(actor, pick(of.people, n).address) },
  { name: 'search by telephone', roles: caseworkers, ask: (actor, n, of) => lookUp(actor, pick(of.people, n).phone) },
]

const ownCase = (actor: Staff, n: number, of: Subjects) => {
  const own = of.casesOf.get(actor.id)
  return own ? pick(own, n) : pick([...of.casesOf.values()].flat(), n * 17)
}

const records: Screen[] = [
  {
    name: 'case page',
    roles: caseworkers,
    ask: (actor, n, of) => caseFile(actor, ownCase(actor, n, of)).catch(ifShut),
  },
  {
    name: 'what repeats, of a case',
    roles: caseworkers,
    ask: (actor, n, of) => patternsOf(actor, { kind: 'case', id: ownCase(actor, n, of) }),
  },
  {
    name: 'what repeats, of a new report',
    roles: triagers,
    ask: (actor, n, of) => patternsOf(actor, { kind: 'report', id: pick(of.waiting, n) }),
  },
]

/** Somebody may be shut out of the case they are to open: that is an answer too. */
const ifShut = (error: unknown) => (error instanceof Error && 'code' in error ? undefined : Promise.reject(error))

const dashboards: Screen[] = [
  { name: 'Today, of an officer', roles: ['ACM'], ask: actor => Promise.all([today(actor), openAlarms(actor)]) },
  {
    name: 'Today, of a manager',
    roles: triagers,
    ask: actor => Promise.all([today(actor), openAlarms(actor), unownedItems(actor)]),
  },
  {
    name: 'Today, of others',
    roles: ['SafeguardingLead', 'ODMT', 'CCA', 'NHO'],
    ask: actor => Promise.all([today(actor), openAlarms(actor)]),
  },
  {
    name: 'what is late, and what nobody has',
    roles: triagers,
    ask: actor => Promise.all([caseOversight(actor), unownedItems(actor)]),
  },
  { name: 'reports by place and month', roles: ['HSM'], ask: actor => hotSpots(actor) },
  { name: 'whom more than one report names', roles: ['HSM'], ask: actor => persistentPerpetrators(actor) },
]

export const screens: readonly Screen[] = [...triage, ...lists, ...searches, ...records, ...dashboards]
