import { type CaseFilter, caseFilter, filterQuery, type ListKey } from '@/lib/cases/filter'

type Asked = Record<string, string | string[] | undefined>

/** What an address asks for. */
export const listFilter = (asked: Asked): CaseFilter => caseFilter.parse(asked)

/** The address of a list or of another page of it: the same address gives the same list. */
export function listHref(filter: CaseFilter, page: { after?: ListKey; before?: ListKey } = {}): string {
  const query = new URLSearchParams(filterQuery(filter))
  for (const [name, key] of Object.entries(page)) if (key) query.set(name, `${key.openedAt.getTime()}.${key.id}`)
  return `/staff/cases?${query}`
}
