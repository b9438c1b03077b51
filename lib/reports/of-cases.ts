import { type SQL, sql } from 'drizzle-orm'
import { reports } from '@/drizzle/schema/reports'
import { textArray } from '@/lib/database/arrays'

/**
 * The reports of these cases, for `= any (…)`: looked up first, so that "of the case or of a report of it" asks two indexes. The
 * same said over a join reads a whole table. The walls stand in front of them as everywhere.
 */
export const reportIdsOf = (caseIds: readonly string[]): SQL =>
  sql`array(select of_case.id from ${reports} of_case where of_case.case_id = any(${textArray(caseIds)}::uuid[]))`
