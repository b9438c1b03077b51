import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import type { CaseFile, FilePerson } from '@/lib/cases/file'
import { holdNames, holdsOf } from '@/lib/cases/hold'
import { localDate } from '@/lib/clock/local'
import { isOwedSupport, nameOrRole } from '@/lib/people/person'
import { minimumOffersMade } from '@/lib/support/minimum-offers'
import type { ClosingFacts, ClosingPerson, Proposal, Telling } from './closing-facts'
import { type Closure, openClosure } from './queries'

/** What closing a case is judged by, for this person at this moment. `about`: what they are about to propose. */
export function closingFacts(file: CaseFile, actor: Staff, now: Date, about?: Proposal): ClosingFacts {
  const { closing, progress, people } = file
  const closure = openClosure(closing)
  return {
    caseId: file.id,
    restricted: file.restricted,
    people: people.filter(({ role }) => isOwedSupport(role)).map(one => closingPerson(file, one, closure, now)),
    hasFinding: file.findings.length > 0,
    openActions: progress.openActions.map(open => ({ ...open, name: nameIn(people, open.personId) })),
    openMeasures: closing.openMeasures,
    lastIncidentAt: lastIncidentOf(file, now),
    perpetratorNotified: file.contacts.some(
      ({ personId, outcome }) => outcome === 'two_way' && isAlleged(people, personId),
    ),
    proposal: about ?? (closure ? proposalOf(closure) : null),
    objections: closing.challenges.filter(
      ({ kind, closureId, answer }) => kind === 'objection' && (answer === null || closureId === closure?.id),
    ),
    holds: holdsOf(file).map(({ hold }) => holdNames[hold]),
    closures: closing.closureDays,
    today: localDate(now),
    actor: {
      id: actor.id,
      decides: can(actor, 'case.close', file, now),
      works: [file.officerId, file.deputyId].includes(actor.id),
    },
  }
}

const proposalOf = ({ reason, nothingMore, highRiskReason, ...row }: Closure): Proposal => ({
  reason,
  nothingMore: nothingMore !== null,
  highRiskSigned: highRiskReason !== null,
  perpetratorTold: row.perpetratorTold,
  objectBy: row.objectBy,
  proposedBy: row.proposedBy,
  proposedAt: row.proposedAt,
})

function closingPerson(file: CaseFile, person: FilePerson, closure: Closure | undefined, now: Date): ClosingPerson {
  const theirs = ({ personId }: { personId: string | null }) => personId === person.id
  const assessment = file.care.assessments.find(theirs)
  const waits = file.clocks.filter(({ target, endedAt }) => target === 'T14' && !endedAt)
  return {
    id: person.id,
    name: nameOrRole(person),
    victim: person.role === 'victim',
    wish: person.wish ?? 'not_asked',
    missingOffers: minimumOffersMade(file.offers.filter(theirs)).flatMap(({ name, made }) => (made ? [] : [name])),
    band: assessment?.band ?? null,
    assessedAt: assessment?.at ?? null,
    waited: waits.some(clock => theirs(clock) && clock.dueAt <= now),
    told: tellingTo(file, person.id, closure),
  }
}

function tellingTo({ closing }: CaseFile, personId: string, closure: Closure | undefined): Telling | null {
  const told = closing.tellings.find(one => one.personId === personId && one.closureId === closure?.id)
  return told
    ? {
        outcome: told.outcome,
        rightsGiven: told.rightsGiven,
        agrees: told.agrees,
        hasNote: told.note !== null,
        at: told.toldAt,
      }
    : null
}

/** A dated incident, or a report that none of them dates, by the day it came. */
function lastIncidentOf({ incidents, reports }: CaseFile, now: Date): Date | null {
  const undated = reports.filter(({ id }) => !incidents.some(({ reportId }) => reportId === id))
  const all = [...incidents.map(({ happenedAt }) => happenedAt), ...undated.map(({ receivedAt }) => receivedAt)]
  const times = all.filter(at => at <= now).map(at => at.getTime())
  return times.length > 0 ? new Date(Math.max(...times)) : null
}

const isAlleged = (people: CaseFile['people'], id: string) =>
  people.some(person => person.id === id && person.role === 'alleged_perpetrator')

function nameIn(people: CaseFile['people'], id: string): string {
  const person = people.find(one => one.id === id)
  return person ? nameOrRole(person) : 'somebody'
}
