import type { Entry } from './routes'

/** Accounts, teams, reviews of access and what is agreed to before a case is seen, by the grant they ask for. */
export const peopleRoutes: Readonly<Record<string, Entry>> = {}
