import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import type { List, ListItem } from '@/lib/lists/list'
import { listInForce } from '@/lib/lists/queries'

/** The items of the list in force. Throws `rule` for a code that it does not have. */
export async function checkCodes(tx: Tx, list: List, codes: readonly string[]): Promise<ListItem[]> {
  const { items } = await listInForce(tx, list)
  const known = new Set(items.map(({ code }) => code))
  if (codes.every(code => known.has(code))) return items
  throw new Refusal('rule', 'The list has changed since this page was opened. Reload it and choose again.')
}
