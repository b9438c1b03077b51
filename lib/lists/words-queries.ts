import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import { Refusal } from '@/lib/errors'
import { changesIn, type SettingChange } from '@/lib/landlord/changes'
import { defaultItems } from './defaults'
import { type EditableList, editableLists, isEditable, mayBeTakenOut } from './editable'
import { wholeListInForce } from './queries'

export type ShownItem = { code: string; words: string; out: boolean; canGo: boolean }
export type ListShown = {
  list: EditableList
  name: string
  grows: boolean
  version: number
  items: ShownItem[]
  changes: SettingChange[]
}

/** The lists whose words may be changed. Throws `not-found` without the grant. */
export async function editableListsShown(actor: Staff): Promise<{ list: EditableList; name: string; note: string }[]> {
  mustChange(actor)
  return (Object.keys(editableLists) as EditableList[]).map(list => ({ list, ...editableLists[list] }))
}

/** One list with what was taken out, and every change of it, newest first. Throws `not-found`. */
export async function listShown(actor: Staff, list: string): Promise<ListShown> {
  mustChange(actor)
  if (!isEditable(list)) throw notFound()
  return withActor(actor, async tx => {
    const { version, items } = await wholeListInForce(tx, list)
    const shown = items.map(({ code, words, retired }) => ({
      ...{ code, words, out: Boolean(retired) },
      canGo: mayBeTakenOut(list, code, defaultItems[list]),
    }))
    return {
      list,
      ...editableLists[list],
      version,
      items: shown,
      changes: await changesIn(tx, ['word-list'], `${list}/`),
    }
  })
}

function mustChange(actor: Staff): void {
  if (!may(actor, 'list.change')) throw notFound()
}

const notFound = () => new Refusal('not-found', 'We could not find that.')
