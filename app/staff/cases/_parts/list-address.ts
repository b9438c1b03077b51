import { type CaseView, caseViews, type ListKey, type ListQuery } from '@/lib/cases/list'

type Asked = Record<string, string | string[] | undefined>

/** What an address asks for. Anything that makes no sense is left out, so that every address shows a list. */
export function listQuery({ show, after, before }: Asked): ListQuery {
  const view = caseViews.find(known => known === show) ?? 'open'
  return { view, after: keyOf(after), before: keyOf(before) }
}

/** The address of a list or of another page of it: the same address gives the same list. */
export function listHref(view: CaseView, page: { after?: ListKey; before?: ListKey } = {}): string {
  const query = new URLSearchParams({ show: view })
  for (const [name, key] of Object.entries(page)) if (key) query.set(name, `${key.openedAt.getTime()}.${key.id}`)
  return `/staff/cases?${query}`
}

function keyOf(text: string | string[] | undefined): ListKey | undefined {
  const [, time, id] = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(String(text)) ?? []
  return time && id ? { openedAt: new Date(Number(time)), id } : undefined
}
