import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, pgSchema } from 'drizzle-orm/pg-core'

/** Every table lives in this schema; nothing is left in `public`. */
export const beside = pgSchema('beside')

/** A code column is text with a check: an enum type is not leakproof and would keep indexes from being used past a policy. */
export function oneOf(name: string, column: AnyPgColumn, codes: readonly string[]) {
  return check(name, sql`${column} in (${sql.raw(codes.map(code => `'${code}'`).join(', '))})`)
}
