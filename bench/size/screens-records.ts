import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import { openAlarms } from '@/lib/alarms/queries'
import { caseFile } from '@/lib/cases/file'
import { caseOversight } from '@/lib/cases/oversight'
import { unownedItems } from '@/lib/cases/unowned'
import { persistentPerpetrators } from '@/lib/patterns/perpetrators'
import { hotSpots } from '@/lib/patterns/places'
import { patternsOf } from '@/lib/patterns/queries'
import { sightOf } from '@/lib/patterns/sight'
import { askedBy } from '@/lib/search/asked'
import { meetings } from '@/lib/search/meeting'
import { today } from '@/lib/triage/today'
import { caseworkers, pick, type Screen, triagers } from './screen'
import type { Subjects } from './subjects'

/** Without the pause after which every answer of a search comes. */
const lookUp = (actor: Staff, words: string) => withActor(actor, tx => meetings(tx, sightOf(actor), askedBy(words)))

const misspelt = (name: string) => name.slice(0, -2) + name.slice(-1)

export const searches: Screen[] = [
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

export const records: Screen[] = [
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

export const dashboards: Screen[] = [
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
