import type { Entry } from './routes'

const at = (path: string) => `/staff/administration/${path}`

/** The settings of the house, by the grant they ask for. */
export const houseRoutes: Readonly<Record<string, Entry>> = {
  /** Whoever may keep anything: the page lists what that is. */
  '/staff/administration': [
    ...(['house.set', 'calendar.keep', 'template.change', 'list.change', 'centre.manage', 'outgoing.oversee'] as const),
    ...(['policy.publish', 'target.change', 'catalogue.keep', 'review-rule.change', 'agency.keep'] as const),
    ...([
      'route.change',
      'directory.keep',
      'audit.keep-head',
      'staff.administer',
      'team.keep',
      'access.review',
    ] as const),
  ],
  [at('landlord')]: ['house.set'],
  [at('landlord#changeLandlordAction')]: ['house.set'],
  [at('look')]: ['house.set'],
  [at('look#setAccentAction')]: ['house.set'],
  [at('look#takeOurColourAction')]: ['house.set'],
  [at('look#setLogoAction')]: ['house.set'],
  [at('look#removeLogoAction')]: ['house.set'],
  [at('calendar-days')]: ['calendar.keep'],
  [at('calendar-days#closeDayAction')]: ['calendar.keep'],
  [at('calendar-days#openDayAction')]: ['calendar.keep'],
  [at('templates')]: ['template.change'],
  [at('templates/[template]')]: ['template.change'],
  [at('templates/[template]#changeWordsAction')]: ['template.change'],
  [at('templates/[template]#takeOwnWordsAction')]: ['template.change'],
  [at('word-lists')]: ['list.change'],
  [at('word-lists/[list]')]: ['list.change'],
  [at('word-lists/[list]#changeItemAction')]: ['list.change'],
  [at('word-lists/[list]#addItemAction')]: ['list.change'],
  [at('word-lists/[list]#takeOutItemAction')]: ['list.change'],
  [at('word-lists/[list]#putBackItemAction')]: ['list.change'],
  '/staff/administration/browser-reports': ['house.set'],
}
