import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import type { ClosureReasonItem } from '@/lib/lists/defaults/closure-reasons'
import { listInForce } from '@/lib/lists/queries'

/** The reasons for closing that may be given for a case, with the sentence for the person it happened to. */
export async function reasonsFor(actor: Staff, restricted: boolean) {
  const { items } = await withActor(actor, tx => listInForce<ClosureReasonItem>(tx, 'closure_reasons'))
  return items
    .filter(({ restrictedOnly }) => restricted || !restrictedOnly)
    .map(({ code, words, toVictim }) => ({ value: code, label: words, hint: toVictim }))
}
