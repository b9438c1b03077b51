import { asc, eq } from 'drizzle-orm'
import { reportAdditions } from '@/drizzle/schema/classifying'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import { lockReadable } from './find'
import type { NewAddition, NewTranslation } from './schema-beside'

export type AdditionRead = Awaited<ReturnType<typeof additionsOf>>[number]

/** What was added to a report and how it was translated, oldest first, with author and time. */
export function additionsOf(tx: Tx, reportId: string) {
  const { id, kind, language, interpreter, certified, text, at } = reportAdditions
  return tx
    .select({ id, kind, language, interpreter, certified, text, at, by: staff.name })
    .from(reportAdditions)
    .innerJoin(staff, eq(staff.id, reportAdditions.authorId))
    .where(eq(reportAdditions.reportId, reportId))
    .orderBy(asc(at), asc(id))
}

/** Adds to a report. Its own words are never edited (domain §0 rule 2). Throws `not-found`. */
export const addToReport = (actor: Staff, reportId: string, { text }: NewAddition): Promise<void> =>
  write(actor, reportId, { kind: 'addition', text })

/** Puts a translation beside the words that were told. Not certified unless somebody says so. Throws `not-found`. */
export const translateReport = (
  actor: Staff,
  reportId: string,
  { interpreter, ...input }: NewTranslation,
): Promise<void> => write(actor, reportId, { kind: 'translation', ...input, interpreter: interpreter ?? null })

type Addition = Pick<typeof reportAdditions.$inferInsert, 'kind' | 'text' | 'language' | 'interpreter' | 'certified'>

function write(actor: Staff, reportId: string, addition: Addition): Promise<void> {
  return perform(actor, 'report.translate', byId(reportId, lockReadable(actor)), async tx => {
    await tx.insert(reportAdditions).values({ id: newId(), reportId, ...addition, authorId: actor.id, at: now() })
  })
}
