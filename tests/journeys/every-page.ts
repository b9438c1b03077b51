import { may } from '@/lib/access/permit'
import type { Action } from '@/lib/access/roles'
import { staffRoutes } from '@/lib/access/routes'
import { type ByRole, byRole, type Everybody, said } from './every-role'
import { postForm, type StaffVisitor, withoutIds, wordsOf } from './staff-visitor'

export type Page = { path: string; whole: string }

/**
 * The trail grows by every look of the walk itself: it is searched for the record, and not compared. Nor is the minute at
 * which a page was read, in its heading and in a calendar.
 */
export const lists = (pages: Page[]) =>
  pages
    .filter(({ path }) => !path.includes('audit'))
    .map(({ path, whole }) => `${path} ${whole.includes('<main') ? wordsOf(whole) : withoutIds(whole)}`)
    .map(page => page.replace(/(day \d+ \w+ \d{4}), [\d:]+[ap]m/, '$1').replace(/DTSTAMP:\w+/g, ''))

/** The address of somebody's calendar, shown once, or nothing where they have none. */
export async function feedOf(person: StaffVisitor): Promise<string> {
  const page = await said(person, '/staff/calendar')
  if (page.status !== 200) return ''
  const shown = await (await postForm(person, '/staff/calendar', page.body, {})).text()
  return shown.match(/\/staff\/calendar\/[\w-]+\/feed\.ics/)?.[0] ?? ''
}

const plainPages = Object.entries(staffRoutes).filter(([route, entry]) => !/[[#]/.test(route) && entry !== 'everyone')
const filtered = [
  '/staff/triage?channel=web',
  '/staff/cases?view=all',
  '/staff/cases?view=closed',
  '/staff/oversight/cases?view=all',
]

/** Every page without an id in its address that a role gets into, the calendar and the trail as it is exported. */
export function everyPage(people: Everybody, feeds: ByRole<string>): Promise<ByRole<Page[]>> {
  return byRole(async role => {
    const pages: Page[] = []
    const mine = plainPages.filter(
      ([, entry]) => entry === 'signed-in' || (entry as Action[]).some(action => may({ role } as never, action)),
    )
    for (const path of [...mine.map(([route]) => route), ...filtered])
      pages.push({ path, whole: (await said(people[role], path)).body })
    const feed = feeds[role] && { path: 'calendar', whole: (await said(people[role], feeds[role])).body }
    if (feed) pages.push(feed)
    const trail = await people[role].send('/staff/audit/export', { method: 'POST', body: new FormData() })
    pages.push({ path: 'audit export', whole: await trail.text() })
    return pages
  })
}
