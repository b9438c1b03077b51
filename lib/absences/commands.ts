import { and, eq, isNull } from 'drizzle-orm'
import { absences } from '@/drizzle/schema/office'
import type { Staff } from '@/lib/access/actor'
import { admit } from '@/lib/access/perform'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId, newId } from '@/lib/ids'
import { closures } from '@/lib/landlord/landlord'
import { handsOverAt, overlaps } from './hands-over-at'
import { notOver, officers, recordsForAnyone, standInsFor } from './queries'
import type { NewAbsence } from './schema'

/**
 * Records that somebody is away and who stands in. An absence of more than one working day hands their cases over by
 * itself at its start (domain §8.3). Throws `not-found` for somebody else's by whoever is no manager, and `rule`.
 */
export async function recordAbsence(actor: Staff, input: NewAbsence): Promise<string> {
  const [id, days] = [newId(), await closures()]
  await admit(actor, 'absence.record', { kind: 'absence', id }, async tx => {
    await check(tx, actor, input)
    const handsOver = handsOverAt(input, now(), days) ?? null
    await tx.insert(absences).values({ ...input, id, handsOverAt: handsOver, recordedBy: actor.id, recordedAt: now() })
  })
  return id
}

/** They are back, or do not go: nothing goes over by itself from now. Throws `not-found`. */
export async function endAbsence(actor: Staff, id: string): Promise<void> {
  await admit(actor, 'absence.record', { kind: 'absence', id }, async tx => {
    const whose = recordsForAnyone(actor) ? undefined : eq(absences.staffId, actor.id)
    if (!isId(id)) throw noSuch()
    const ended = await tx
      .update(absences)
      .set({ endedAt: now() })
      .where(and(eq(absences.id, id), isNull(absences.endedAt), whose))
      .returning({ id: absences.id })
    if (ended.length === 0) throw noSuch()
  })
}

async function check(tx: Tx, actor: Staff, { staffId, coverId, fromOn, untilOn }: NewAbsence): Promise<void> {
  if (staffId !== actor.id && !recordsForAnyone(actor)) throw noSuch()
  if (untilOn && untilOn < localDate(now())) throw new Refusal('rule', 'This is over already.')
  const known = new Set((await officers(tx)).map(({ id }) => id))
  if (staffId !== actor.id && !known.has(staffId)) throw new Refusal('rule', 'Choose somebody from the list.')
  if (coverId && !(await standInsFor(tx, staffId)).some(({ id }) => id === coverId))
    throw new Refusal('rule', 'They could not open these cases. Choose somebody who works cases of the same kind.')
  const theirs = await tx
    .select()
    .from(absences)
    .where(and(notOver(), eq(absences.staffId, staffId)))
  if (theirs.some(other => overlaps(other, { fromOn, untilOn })))
    throw new Refusal('rule', 'They are away for part of this already. End that absence first.')
}

const noSuch = () => new Refusal('not-found', 'We could not find that.')
