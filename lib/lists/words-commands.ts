import { wordLists } from '@/drizzle/schema/office'
import type { Staff } from '@/lib/access/actor'
import { admit } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import { postgresError } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { defaultItems } from './defaults'
import { editableLists, isEditable, isTaken, mayBeTakenOut, newCode } from './editable'
import type { ListItem } from './list'
import { wholeListInForce } from './queries'
import type { ItemWords, NewItem } from './words-schema'

/**
 * Says one item in other words from now on: a new version of the list. Its code stays, and answers keep the words they were
 * given to. Throws `rule`, `conflict` where somebody made a version meanwhile, `not-found`.
 */
export const changeItem = (actor: Staff, list: string, code: string, { words, version }: ItemWords): Promise<void> =>
  keep(actor, list, version, items => {
    const item = itemOf(items, code)
    if (item.words === words) throw new Refusal('rule', 'It says this already.')
    if (isTaken(words, items, code)) throw new Refusal('rule', 'Another item says this already.')
    return items.map(one => (one === item ? { ...one, words } : one))
  })

/** Adds an item at the end. Throws `rule` where the list does not grow or says this already. */
export const addItem = (actor: Staff, list: string, { added: words, version }: NewItem): Promise<void> =>
  keep(actor, list, version, items => {
    if (!isEditable(list) || !editableLists[list].grows) throw new Refusal('rule', 'Nothing is added to this list.')
    if (isTaken(words, items)) throw new Refusal('rule', 'An item says this already.')
    return [
      ...items,
      {
        ...(defaultsOfNew[list] ?? {}),
        code: newCode(
          words,
          items.map(({ code }) => code),
        ),
        words,
      },
    ]
  })

/** Takes an item out, so that nobody chooses it from now on, or puts it back. Throws `rule` where it must stay. */
export const switchItem = (actor: Staff, list: string, code: string, out: boolean): Promise<void> =>
  keep(actor, list, undefined, items => {
    const item = itemOf(items, code)
    if (!isEditable(list) || !mayBeTakenOut(list, code, defaultItems[list]))
      throw new Refusal('rule', 'This item stays: a rule of the program rests on it.')
    if (Boolean(item.retired) === out) throw new Refusal('rule', 'That was done already.')
    if (!out && isTaken(item.words, items, code)) throw new Refusal('rule', 'Another item says this now.')
    return items.map(one => (one === item ? withOut(one, out) : one))
  })

/** What a ground that the landlord adds counts for: not for the regulator's measure, which knows five strands (domain §0.13). */
const defaultsOfNew: Partial<Record<string, Record<string, unknown>>> = {
  characteristics: { monitored: false, countsForNM01: false },
}

async function keep(
  actor: Staff,
  list: string,
  version: number | undefined,
  change: (items: ListItem[]) => ListItem[],
): Promise<void> {
  if (!isEditable(list)) throw new Refusal('not-found', 'We could not find that.')
  await admit(actor, 'list.change', { kind: 'setting', id: list }, async tx => {
    const inForce = await wholeListInForce(tx, list)
    if (version !== undefined && inForce.version !== version) throw changedMeanwhile()
    const next = {
      list,
      version: inForce.version + 1,
      items: change(inForce.items),
      validFrom: now(),
      madeBy: actor.id,
    }
    await tx.insert(wordLists).values(next)
  }).catch(error => {
    throw postgresError(error)?.constraint_name === 'word_lists_list_version_pk' ? changedMeanwhile() : error
  })
}

function itemOf(items: ListItem[], code: string): ListItem {
  const item = items.find(one => one.code === code)
  if (!item) throw new Refusal('not-found', 'We could not find that.')
  return item
}

function withOut({ retired: _, ...item }: ListItem, out: boolean): ListItem {
  return (out ? { ...item, retired: true } : item) as ListItem
}

const changedMeanwhile = () =>
  new Refusal('conflict', 'Somebody changed this list meanwhile. Your words are still here: look, and send them again.')
