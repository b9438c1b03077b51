import { sql } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'

/**
 * A case that somebody works on. The code stands in the statement itself and is no parameter of it: only then does PostgreSQL
 * know, when it plans for every question at once, that the indexes of open cases answer this one.
 */
export const isOpenCase = sql`${cases.status} <> 'closed'`
