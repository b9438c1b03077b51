import { desc, eq } from 'drizzle-orm'
import { wordLists } from '@/drizzle/schema/office'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import type { Target } from '@/lib/cases/target'
import { Refusal } from '@/lib/errors'
import type { TargetItem } from './defaults/targets'
import { listInForce } from './queries'

export type TargetChange = { version: number; at: Date; by: string | null; code: Target; before: number; after: number }
export type TargetsShown = { version: number; items: TargetItem[]; changes: TargetChange[] }

/** The targets in force and every change of them: who, when, from what to what. Throws `not-found` without the grant. */
export async function targetsShown(actor: Staff): Promise<TargetsShown> {
  if (!may(actor, 'target.change')) throw new Refusal('not-found', 'We could not find that.')
  return withActor(actor, async tx => {
    const [{ version, items }, rows] = await Promise.all([
      listInForce<TargetItem>(tx, 'targets'),
      tx
        .select({ list: wordLists, by: staff.name })
        .from(wordLists)
        .leftJoin(staff, eq(staff.id, wordLists.madeBy))
        .where(eq(wordLists.list, 'targets'))
        .orderBy(desc(wordLists.version)),
    ])
    const versions = rows.map(({ list, by }) => ({ ...list, by, items: list.items as TargetItem[] }))
    return { version, items, changes: versions.flatMap((row, place) => changesOf(row, versions[place + 1])) }
  })
}

type Version = { version: number; validFrom: Date; by: string | null; items: TargetItem[] }

function changesOf({ version, validFrom, by, items }: Version, before: Version | undefined): TargetChange[] {
  if (!before) return []
  const was = new Map(before.items.map(item => [item.code, item.amount]))
  return items
    .filter(({ code, amount }) => was.get(code) !== amount)
    .map(({ code, amount }) => ({ version, at: validFrom, by, code, before: was.get(code) ?? amount, after: amount }))
}
