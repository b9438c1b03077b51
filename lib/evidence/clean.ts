import type { Staff } from '@/lib/access/actor'
import { perform } from '@/lib/access/perform'
import { can } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { chunkBytes } from './file-sealing'
import { type EvidenceRow, itemIn } from './find'
import { actionOf, type EvidencePlace } from './home'
import { copyKey, evidenceKeyOf } from './keys'
import { meetLook, type Opening, recordOpening, seenSmall, wasOpenedToday } from './looking'
import { readPiece } from './pieces'
import { plainBytes, type SealedCopy } from './plain-bytes'

/** A part of a clean copy that may be read now. */
export type CleanPart = { type: string; copy: SealedCopy }

/**
 * A part of a clean copy, asked for anew with each request: whoever lost their right a moment ago gets nothing. The first
 * time in a day is written down and, unless it was shown small among others, meets the clock. Throws `not-found`.
 */
export async function openClean(
  actor: Staff,
  place: EvidencePlace,
  evidenceId: string,
  part: number,
  small = false,
): Promise<CleanPart> {
  const opening = small ? { copy: 'clean' as const, reason: seenSmall } : { copy: 'clean' as const }
  const known = await openedToday(actor, place, evidenceId, opening)
  const item = known ?? (await openFirst(actor, place, evidenceId, opening))
  const bytes = item.cleanBytes[part - 1]
  if (item.state !== 'kept' || !isOurs(item.cleanType) || bytes === undefined) throw noSuchPart()
  return { type: item.cleanType, copy: await sealedCopy(actor, item, `clean/${part}`, bytes) }
}

/** Asked again today, as a player does many times for one film: the same question, and no second line in the trail. */
function openedToday(actor: Staff, place: EvidencePlace, evidenceId: string, opening: Opening) {
  return withActor(actor, async tx => {
    const subject = await itemIn(place, evidenceId)(tx)
    if (!subject || !can(actor, actionOf(place, 'read'), subject, now())) return undefined
    return (await wasOpenedToday(tx, actor, evidenceId, opening)) ? subject.item : undefined
  })
}

function openFirst(actor: Staff, place: EvidencePlace, evidenceId: string, opening: Opening) {
  return perform(actor, actionOf(place, 'read'), itemIn(place, evidenceId), async (tx, { item }) => {
    if (item.state !== 'kept') throw noSuchPart()
    await recordOpening(tx, actor, item.id, opening)
    if (opening.reason === undefined) await meetLook(tx, item.clockId)
    return item
  })
}

/** A sealed copy whose pieces are each read under the walls as they stand at that moment. */
export async function sealedCopy(actor: Staff, item: EvidenceRow, copy: string, bytes: number): Promise<SealedCopy> {
  const key = copyKey(await evidenceKeyOf(item.id, item.wrappedKey), copy)
  const read = (number: number) => readPiece(actor, item.id, copy, number)
  return { id: item.id, copy, key, bytes, read }
}

/** The start of a note as its page shows it; the rest is one link away. */
export async function firstText(actor: Staff, item: EvidenceRow): Promise<string> {
  const [bytes = 0] = item.cleanBytes
  const copy = await sealedCopy(actor, item, 'clean/1', bytes)
  const shown: Buffer[] = []
  if (bytes > 0)
    for await (const piece of plainBytes(copy, { first: 0, last: Math.min(bytes, chunkBytes) - 1 })) shown.push(piece)
  return new TextDecoder('utf-8').decode(Buffer.concat(shown), { stream: true })
}

/** What our clean copies are (lib/evidence/clean-copy.ts). The public half says it of a file, and is not taken at its word. */
const ourTypes = ['image/jpeg', 'image/png', 'text/plain; charset=utf-8', 'video/mp4', 'audio/mp4']
const isOurs = (type: string | null): type is string => type !== null && ourTypes.includes(type)

const noSuchPart = () => new Refusal('not-found', 'We could not find that.')
