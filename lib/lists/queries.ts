import { and, desc, eq, lte } from 'drizzle-orm'
import { wordLists } from '@/drizzle/schema/office'
import { now } from '@/lib/clock/now'
import type { Database, Tx } from '@/lib/db'
import { defaultItems } from './defaults'
import type { List, ListItem } from './list'

export type ListInForce<I extends ListItem = ListItem> = { list: List; version: number; items: I[] }

/** The newest version of a list that is in force, with its number: answers keep both, and their words. What was taken out is not chosen. */
export async function listInForce<I extends ListItem = ListItem>(
  tx: Tx | Database,
  list: List,
): Promise<ListInForce<I>> {
  const { items, ...whole } = await wholeListInForce<I>(tx, list)
  return { ...whole, items: items.filter(item => !item.retired) }
}

/** The same with what was taken out, for whoever keeps the list. */
export async function wholeListInForce<I extends ListItem = ListItem>(
  tx: Tx | Database,
  list: List,
): Promise<ListInForce<I>> {
  const [row] = await tx
    .select()
    .from(wordLists)
    .where(and(eq(wordLists.list, list), lte(wordLists.validFrom, now())))
    .orderBy(desc(wordLists.version))
    .limit(1)
  const { version, items } = row ?? { version: 1, items: defaultItems[list] }
  return { list, version, items: withNewClocks(list, items) as I[] }
}

/** A target that this version of the program brought runs by its default until somebody changes it. Other lists are as stored. */
function withNewClocks(list: List, items: readonly ListItem[]): readonly ListItem[] {
  if (list !== 'targets') return items
  const known = new Set(items.map(({ code }) => code))
  return [...items, ...defaultItems.targets.filter(({ code }) => !known.has(code))]
}

/** The words of codes, to be kept with an answer. A code that the list does not have stands for itself. */
export function wordingOf(items: readonly ListItem[], codes: readonly string[]): Record<string, string> {
  const words = new Map(items.map(item => [item.code, item.words]))
  return Object.fromEntries(codes.map(code => [code, words.get(code) ?? code]))
}
