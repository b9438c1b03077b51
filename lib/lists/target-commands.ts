import { wordLists } from '@/drizzle/schema/office'
import type { Staff } from '@/lib/access/actor'
import { admit } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import { postgresError } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import type { TargetItem } from './defaults/targets'
import { listInForce } from './queries'
import { targetProblem, withAmount } from './target-limits'
import type { NewTarget } from './target-schema'
import { readTargetsAgain } from './targets-in-force'

/**
 * Sets how long one target takes: a new version of the whole list, in force from now. Clocks that run keep their dates.
 * Throws `rule` outside the limits, `conflict` where somebody made a version meanwhile, `not-found` without the grant.
 */
export async function changeTarget(actor: Staff, { code, amount, version }: NewTarget): Promise<void> {
  await admit(actor, 'target.change', { kind: 'target', id: newId() }, async tx => {
    const inForce = await listInForce<TargetItem>(tx, 'targets')
    if (inForce.version !== version) throw changedMeanwhile()
    const item = inForce.items.find(one => one.code === code)
    const problem = item ? targetProblem(item, amount) : 'We could not find that target.'
    if (problem) throw new Refusal('rule', problem)
    if (item?.amount === amount) throw new Refusal('rule', 'It is set to this already.')
    const items = withAmount(inForce.items, code, amount)
    const next = { list: 'targets' as const, version: version + 1, items, validFrom: now(), madeBy: actor.id }
    await tx.insert(wordLists).values(next)
  }).catch(error => {
    throw postgresError(error)?.constraint_name === 'word_lists_list_version_pk' ? changedMeanwhile() : error
  })
  await readTargetsAgain()
}

const changedMeanwhile = () =>
  new Refusal('conflict', 'Somebody changed a target meanwhile. Your number is still here: look, and send it again.')
