import { sql } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import { evidence, evidenceChunks, evidenceRecords } from '@/drizzle/schema/evidence'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { withActor } from '@/lib/access/with-actor'
import { tell } from '@/lib/cases/events'
import { findCase } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import { intakeOpen } from '@/lib/database/room'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import { personInCase } from '@/lib/people/queries'
import { lookDueAt } from './claiming'
import { type EvidenceStore, staffFileBytes } from './evidence'
import { shownName } from './file-name'
import { newEvidenceKey } from './keys'
import type { Media } from './media-type'
import { putObjectPiece, removeObjects, storeForNew } from './object-store'
import { sealParticulars } from './particulars'
import { type Received, receive, type Sink } from './receiving'
import { changesOf } from './records'
import type { NewEvidence } from './schema'
import { Unreceivable } from './unreceivable'

type Arriving = { name: string | undefined; file: AsyncIterable<Uint8Array> }
type Item = { id: string; key: Buffer; wrapped: Buffer }

/**
 * Takes in what staff bring to a case: sealed as it streams by, whole or not there, with a clock and an owner before its
 * first byte is kept. Resolves with its id. Throws `Unreceivable`, and `not-found` where the case or the person is not theirs.
 */
export async function addEvidence(
  actor: Staff,
  caseId: string,
  given: NewEvidence,
  arriving: Arriving,
): Promise<string> {
  if (!(await intakeOpen())) throw new Unreceivable('full')
  const id = newId()
  const item = { id, ...(await newEvidenceKey(id)) }
  const due = await lookDueAt(now())
  const keepOriginal = given.keepOriginal !== 'no'
  const store = storeForNew()
  const begin = (media: Media) => beginItem(actor, caseId, given, item, { media, store, due })
  try {
    const to = { id, key: item.key, keepOriginal, mostBytes: staffFileBytes, begin }
    const received = await receive(arriving.file, to, sinkOf(actor, id, store))
    await finish(actor, caseId, given, item, received, shownName(arriving.name))
    return id
  } catch (error) {
    await withActor(actor, tx => tx.execute(sql`select beside.evidence_abandon(${id})`))
    if (store === 's3') await removeObjects(id).catch(() => {})
    throw error
  }
}

type Begun = { media: Media; store: EvidenceStore; due: Date }

function beginItem(actor: Staff, caseId: string, { from }: NewEvidence, item: Item, { media, store, due }: Begun) {
  return perform(actor, 'evidence.add', byId(caseId, findCase), async tx => {
    const person = from === undefined || from === 'me' ? undefined : await personInCase(tx, caseId, from)
    const clockId = newId()
    await tx.insert(clocks).values({ id: clockId, target: 'E1', caseId, startedAt: now(), dueAt: due })
    await tx.insert(evidence).values({
      ...{ id: item.id, caseId, clockId, personId: person?.id, staffId: actor.id, wrappedKey: item.wrapped },
      ...{ kind: media.kind, mediaType: media.type, givenBy: 'staff', state: 'arriving', store },
      receivedAt: now(),
    })
  })
}

const sinkOf =
  (actor: Staff, evidenceId: string, store: EvidenceStore): Sink =>
  async (copy, number, sealed) => {
    if (store === 's3') return putObjectPiece(evidenceId, copy, number, sealed)
    await withActor(actor, tx => tx.insert(evidenceChunks).values({ evidenceId, copy, number, sealed }))
  }

/** Whole from here on, with what was said of it and a line on the timeline, or not at all. */
function finish(actor: Staff, caseId: string, given: NewEvidence, item: Item, received: Received, name: string) {
  const facts = received.isOriginalKept ? received.facts : {}
  const told = sealParticulars(item.key, item.id, { name, facts })
  return withActor(actor, async tx => {
    if (!(await isFinished(tx, item.id, received, told))) throw new Unreceivable('broken_off')
    const said = changesOf({ ...unsaid, caption: given.caption, made: given.made }, {})
    const by = { evidenceId: item.id, recordedBy: actor.id, recordedAt: now() }
    if (said.length > 0) await tx.insert(evidenceRecords).values(said.map(one => ({ id: newId(), ...by, ...one })))
    await tell(tx, actor, caseId, 'evidence_added', { evidence: item.id })
  })
}

const unsaid = {
  disclosure: undefined,
  disclosureWords: undefined,
  consent: undefined,
  consentWords: undefined,
  looked: undefined,
}

async function isFinished(tx: Tx, id: string, received: Received, told: Buffer): Promise<boolean> {
  const { isOriginalKept, bytes, sha256, clean, scan } = received
  const sizes = `{${clean?.bytes.join(',') ?? ''}}`
  const [row] = await tx.execute<{ finished: boolean }>(sql`select beside.evidence_finish(${id}, ${isOriginalKept},
    ${isOriginalKept ? bytes : null}::bigint, ${isOriginalKept ? sha256 : null}::bytea, ${clean?.type ?? null},
    ${sizes}::integer[], ${told}, ${scan}) as finished`)
  return row?.finished === true
}
