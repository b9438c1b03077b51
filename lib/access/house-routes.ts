import type { Entry } from './routes'

/** The settings of the house, by the grant they ask for. */
export const houseRoutes: Readonly<Record<string, Entry>> = {
  '/staff/administration/browser-reports': ['house.set'],
}
