import { type AnyPgColumn, foreignKey, uuid } from 'drizzle-orm/pg-core'
import { cases } from './cases'
import { people } from './people'
import { staff } from './staff'

/** What a row of casework hangs on: its case, and whoever of staff wrote it. */
export const caseId = () =>
  uuid()
    .notNull()
    .references(() => cases.id)
export const staffId = () =>
  uuid()
    .notNull()
    .references(() => staff.id)

/** A person and their case are named together, so that no row is about somebody of another case. */
export const personInCase = (name: string, { personId, caseId }: { personId: AnyPgColumn; caseId: AnyPgColumn }) =>
  foreignKey({ name, columns: [personId, caseId], foreignColumns: [people.id, people.caseId] })
