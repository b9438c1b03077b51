import { eq, sql } from 'drizzle-orm'
import { conductEntries, conductProcesses } from '@/drizzle/schema/conduct'
import type { Staff } from '@/lib/access/actor'
import { byId, type Find, perform, type Work } from '@/lib/access/perform'
import { type CaseSubject, findCase, lockCase } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import type { ConductEntryKind } from './conduct'
import type { EndingConduct, NewConductEntry, OpeningConduct } from './conduct-schema'

type Process = typeof conductProcesses.$inferSelect

/**
 * Opens the conduct process of a restricted case: the tenant's side learns that one is under way, and nothing else
 * (domain §8.4). Throws `not-found` for whoever is let into the tenant track only, `conflict` where there is one.
 */
export function openConduct(actor: Staff, caseId: string, { words }: OpeningConduct): Promise<void> {
  return conducting(actor, caseId, async (tx, kase) => {
    if (await processOf(tx, kase.id)) throw new Refusal('conflict', 'A conduct process was opened meanwhile.')
    const process = { id: newId(), caseId, openedBy: actor.id, openedAt: now() }
    await tx.insert(conductProcesses).values({ ...process, state: 'under_way' })
    if (words) await addEntry(tx, actor, process, { kind: 'note', words })
    await tellTenantTrack(tx, caseId)
  })
}

/** Adds an entry, which is never changed. Throws `conflict` once the process has ended. */
export const addConductEntry = (actor: Staff, caseId: string, input: NewConductEntry): Promise<void> =>
  conducting(actor, caseId, async tx => addEntry(tx, actor, await underWay(tx, caseId), input))

/** Ends it with its outcome, which stays on this side. Throws `conflict` once it has ended. */
export function endConduct(actor: Staff, caseId: string, { outcome }: EndingConduct): Promise<void> {
  return conducting(actor, caseId, async tx => {
    const { id } = await underWay(tx, caseId)
    const ended = { state: 'ended' as const, outcome, endedAt: now(), endedBy: actor.id }
    await tx.update(conductProcesses).set(ended).where(eq(conductProcesses.id, id))
    await tellTenantTrack(tx, caseId)
  })
}

/** Work on the conduct side: for whoever is let into the whole of a restricted case. Others find nothing there. */
export const conducting = <R>(actor: Staff, caseId: string, work: Work<CaseSubject, R>): Promise<R> =>
  perform(actor, 'case.conduct', onConductTrack(caseId, lockCase), work)

/** The same for reading. */
export const readingConduct = <R>(actor: Staff, caseId: string, work: Work<CaseSubject, R>): Promise<R> =>
  perform(actor, 'case.conduct', onConductTrack(caseId, findCase), work)

const onConductTrack = (
  caseId: string,
  find: (tx: Tx, id: string) => Promise<CaseSubject | undefined>,
): Find<CaseSubject> => byId(caseId, async (tx, id) => ((await isOnConductTrack(tx, id)) ? find(tx, id) : undefined))

/** Is whoever is signed in let into the conduct side of this case? */
export async function isOnConductTrack(tx: Tx, caseId: string): Promise<boolean> {
  const rows = await tx.execute(sql`select from beside.my_conduct_cases where case_id::text = ${caseId}`)
  return rows.length > 0
}

export async function processOf(tx: Tx, caseId: string): Promise<Process | undefined> {
  const [found] = await tx.select().from(conductProcesses).where(eq(conductProcesses.caseId, caseId))
  return found
}

async function underWay(tx: Tx, caseId: string): Promise<Process> {
  const found = await processOf(tx, caseId)
  if (found?.state !== 'under_way') throw new Refusal('conflict', 'No conduct process is under way.')
  return found
}

type Entry = { kind: ConductEntryKind; words: string }

async function addEntry(tx: Tx, actor: Staff, { id, caseId }: Pick<Process, 'id' | 'caseId'>, entry: Entry) {
  await tx.insert(conductEntries).values({ id: newId(), caseId, processId: id, byId: actor.id, at: now(), ...entry })
}

/** The heading alone, without who: a name would tell the tenant's side who does it. */
const tellTenantTrack = (tx: Tx, caseId: string) => tx.execute(sql`select beside.tell_of_conduct(${caseId})`)
