import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import type { List } from './list'
import { listInForce } from './queries'

/** The version of a list that is in force, for a page that asks from it. Lists hold nothing of anybody. */
export const listFor = (actor: Staff, list: List) => withActor(actor, tx => listInForce(tx, list))
