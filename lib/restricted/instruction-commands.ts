import { and, eq, isNull, or, type SQL } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import { safetyInstructions } from '@/drizzle/schema/conduct'
import { blocks, homes } from '@/drizzle/schema/landlord'
import type { Staff } from '@/lib/access/actor'
import { tell } from '@/lib/cases/events'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { placeNamed } from '@/lib/triage/place-match'
import { checkRestricted, type Instructed, type InstructionRecord, instructing, ofRecord } from './instruction-record'
import type { Lifting, NewGiving, NewInstruction } from './instruction-schema'

/**
 * Decides who must not be sent to a home, or that nobody need be kept away and why (domain §8.4): it meets I1. What is
 * kept of an instruction is an address and a name, and never a reason. Throws `rule` for a record that is not restricted.
 */
export function decideInstruction(actor: Staff, record: InstructionRecord, input: NewInstruction): Promise<string> {
  return instructing(actor, record, async (tx, subject) => {
    checkRestricted(subject)
    const id = newId()
    const byWhom = { id, byId: actor.id, at: now(), ...record, decision: input.decision }
    await tx.insert(safetyInstructions).values({ ...byWhom, ...(await decided(tx, input)) })
    await tx.update(clocks).set({ achievedAt: now() }).where(asked(subject))
    if (subject.caseId) await tell(tx, actor, subject.caseId, 'instruction_decided')
    return id
  })
}

/** Records to whom it was given, how and when. Throws `conflict` where that stands already. */
export function giveInstruction(actor: Staff, record: InstructionRecord, input: NewGiving): Promise<void> {
  return instructing(actor, record, async (tx, subject) => {
    const { givenTo, way, givenAt } = input
    if (givenAt > now()) throw new Refusal('rule', 'It can’t be given at a time still to come.')
    const change = tx.update(safetyInstructions).set({ givenTo, way, givenAt })
    const open = and(standing(subject, input.instructionId), isNull(safetyInstructions.givenAt))
    const given = await change.where(open).returning({ id: safetyInstructions.id })
    if (given.length === 0) throw new Refusal('conflict', 'It was given or lifted meanwhile.')
  })
}

/** Lifts it: they may be sent there again. Throws `conflict` where it does not stand any more. */
export function liftInstruction(actor: Staff, record: InstructionRecord, input: Lifting): Promise<void> {
  return instructing(actor, record, async (tx, subject) => {
    const change = tx.update(safetyInstructions).set({ liftedAt: now(), liftedBy: actor.id })
    const lifted = await change.where(standing(subject, input.instructionId)).returning({ id: safetyInstructions.id })
    if (lifted.length === 0) throw new Refusal('conflict', 'It was lifted meanwhile.')
    if (subject.caseId) await tell(tx, actor, subject.caseId, 'instruction_lifted')
  })
}

async function decided(tx: Tx, { decision, address, whom, staffId, agencyId, reason }: NewInstruction) {
  if (decision === 'not_needed') return { reason }
  const home = address ? await homeAt(tx, address) : null
  return { address, whom, homeId: home, staffId: staffId ?? null, agencyId: agencyId ?? null }
}

/** Which of our homes it is, so that booking a visit there can keep to it. */
async function homeAt(tx: Tx, address: string): Promise<string | null> {
  const [allHomes, allBlocks] = await Promise.all([tx.select().from(homes), tx.select().from(blocks)])
  return placeNamed([address], allHomes, allBlocks).homeId
}

const asked = ({ caseId, reportId }: Instructed): SQL | undefined =>
  and(
    eq(clocks.target, 'I1'),
    isNull(clocks.achievedAt),
    isNull(clocks.endedAt),
    or(caseId ? eq(clocks.caseId, caseId) : undefined, reportId ? eq(clocks.reportId, reportId) : undefined),
  )

const standing = (subject: Instructed, id: string): SQL | undefined =>
  and(
    eq(safetyInstructions.id, id),
    ofRecord(subject),
    eq(safetyInstructions.decision, 'issued'),
    isNull(safetyInstructions.liftedAt),
  )
