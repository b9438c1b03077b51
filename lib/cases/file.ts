import type { Staff } from '@/lib/access/actor'
import { byId, disclose } from '@/lib/access/perform'
import { can } from '@/lib/access/permit'
import type { Action } from '@/lib/access/roles'
import { withActor } from '@/lib/access/with-actor'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { circleOf } from '@/lib/people/circle'
import { renewPrints } from '@/lib/search/person-prints'
import { namedIn, namesOf, partsOf } from './file-parts'
import { type CaseSubject, findCase, lockCase } from './find'

/** Everything on one case, as its page shows it. Reading it is recorded. Throws `not-found`. */
export function caseFile(actor: Staff, caseId: string): Promise<CaseFile> {
  return disclose(actor, 'case.read', byId(caseId, findFile), async file => {
    await withActor(actor, tx => renewPrints(tx, file.people))
    return file
  })
}

/** The same for whoever is about to change something. Throws `not-found` where they may read but not change. */
export async function caseFileFor(actor: Staff, action: Action, caseId: string): Promise<CaseFile> {
  const file = await caseFile(actor, caseId)
  if (!can(actor, action, file, now())) throw new Refusal('not-found', 'We could not find that.')
  return file
}

export type CaseFile = NonNullable<Awaited<ReturnType<typeof findFile>>>
export type FilePerson = CaseFile['people'][number]
export type FileOffer = CaseFile['offers'][number]
export type FileClock = CaseFile['clocks'][number]

/** A case with everything on it, within a unit of the caller's, who has asked the grants. */
export const fileOfCase = (tx: Tx, caseId: string) => findFile(tx, caseId)

async function findFile(tx: Tx, caseId: string) {
  const kase = await findCase(tx, caseId)
  return kase && fileOf(tx, kase)
}

/** A case held until the unit ends, with everything on it: a move is judged by what its page shows. */
export async function lockFile(tx: Tx, caseId: string) {
  const kase = await lockCase(tx, caseId)
  return kase && fileOf(tx, kase)
}

async function fileOf(tx: Tx, kase: CaseSubject) {
  const caseId = kase.id
  const { persons, safe, ...told } = await partsOf(tx, caseId)
  return {
    ...kase,
    ...told,
    people: await Promise.all(
      persons.map(async person => ({
        ...person,
        safe: safe.find(row => row.personId === person.id),
        /** Of somebody whose name is kept: the colleagues they are reached through. */
        through: person.identityLimited ? await circleOf(tx, person.id) : [],
      })),
    ),
    staffNames: await namesOf(tx, [kase.officerId, kase.deputyId, ...namedIn(told)]),
  }
}
