import { evidenceRecords } from '@/drizzle/schema/evidence'
import type { Staff } from '@/lib/access/actor'
import { perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { type NewestRecords, newestOf } from './custody'
import type { EvidenceAnswer, EvidenceRecordKind } from './evidence'
import { itemIn } from './find'
import { actionOf, type EvidencePlace } from './home'
import { recordsOf } from './items'
import { meetLook } from './looking'
import type { NewEvidenceRecords } from './schema'

/**
 * Records what is known of an item, as additions: what it said before stays readable. Having looked at it elsewhere meets its
 * clock. Throws `not-found`, and `conflict` where somebody recorded something since `version` records were shown.
 */
export function recordOf(
  actor: Staff,
  place: EvidencePlace,
  evidenceId: string,
  input: NewEvidenceRecords,
): Promise<void> {
  return perform(actor, actionOf(place, 'record'), itemIn(place, evidenceId), async (tx, { item }) => {
    const known = await recordsOf(tx, [item.id])
    if (known.length !== input.version) throw conflict(known.at(-1)?.by)
    const additions = changesOf(input, newestOf(known))
    const by = { evidenceId: item.id, recordedBy: actor.id, recordedAt: now() }
    if (additions.length > 0)
      await tx.insert(evidenceRecords).values(additions.map(addition => ({ id: newId(), ...by, ...addition })))
    if (input.looked) await meetLook(tx, item.clockId)
  })
}

export type Addition = { kind: EvidenceRecordKind; answer?: EvidenceAnswer | undefined; words?: string | undefined }

/** Pure: what differs from what counts now. A field left empty takes nothing back: records are only ever added to. */
export function changesOf(input: Omit<NewEvidenceRecords, 'version'>, newest: NewestRecords): Addition[] {
  const said: Addition[] = [
    { kind: 'caption', words: input.caption },
    { kind: 'made', words: input.made },
    { kind: 'disclosure', answer: input.disclosure, words: input.disclosureWords },
    { kind: 'consent', answer: input.consent, words: input.consentWords },
  ]
  const looked: Addition[] = input.looked && !newest.looked ? [{ kind: 'looked' }] : []
  return [...said.filter(addition => saysSomething(addition) && differs(addition, newest)), ...looked]
}

const saysSomething = ({ answer, words }: Addition) => answer !== undefined || words !== undefined

function differs({ kind, answer, words }: Addition, newest: NewestRecords): boolean {
  const now = newest[kind]
  return now === undefined || (answer ?? null) !== now.answer || (words ?? null) !== now.words
}

const conflict = (who = 'Somebody') =>
  new Refusal('conflict', `${who} recorded something of this meanwhile. Your words are still here.`)
