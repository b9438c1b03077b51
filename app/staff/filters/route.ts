import { readForm } from '@/app/_session/read-form'
import { staffOrNull } from '@/app/_session/staff'
import type { Staff } from '@/lib/access/actor'
import { Refusal } from '@/lib/errors'
import type { Fields } from '@/lib/forms/fields'
import { type FilteredList, filteredLists } from '@/lib/search/filter-list'
import { dropFilter, keepFilter, ownAddress } from '@/lib/search/saved-filters'
import type { NotKept } from './not-kept'

/** Keeps or takes away a filter of one's own, and goes back to the list as it was. */
export async function POST(request: Request): Promise<Response> {
  const actor = await staffOrNull()
  if (!actor) return goTo('/staff/sign-in')
  const fields = await readForm(request, 20_000)
  const list = filteredLists.find(known => known === fields.list)
  if (!list) return goTo('/staff')
  const notKept = await change(actor, list, fields)
  const address = ownAddress(list, text(fields.query))
  return goTo(notKept ? `${address}${address.includes('?') ? '&' : '?'}kept=${notKept}` : address)
}

async function change(
  actor: Staff,
  list: FilteredList,
  { move, id, name, query }: Fields,
): Promise<NotKept | undefined> {
  try {
    if (move === 'drop') await dropFilter(actor, list, text(id))
    else await keepFilter(actor, list, { name: text(name), query: text(query) })
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return text(name).trim() === '' ? 'unnamed' : 'full'
  }
}

const text = (value: Fields[string]) => [value ?? ''].flat()[0] ?? ''
const goTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
