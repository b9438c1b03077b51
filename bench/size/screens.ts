import type { Staff } from '@/lib/access/actor'
import { caseFilter } from '@/lib/cases/filter'
import { caseCounts, caseList } from '@/lib/cases/list'
import { officersOfCases } from '@/lib/cases/narrowing'
import { patternFlags } from '@/lib/patterns/queries'
import { queueFilter } from '@/lib/triage/filter'
import { triageQueue } from '@/lib/triage/queries'
import { caseworkers, pick, type Screen, triagers } from './screen'
import { dashboards, records, searches } from './screens-records'

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

export const screens: readonly Screen[] = [...triage, ...lists, ...searches, ...records, ...dashboards]
