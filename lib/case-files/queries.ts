import { desc, eq } from 'drizzle-orm'
import { caseFileOpenings } from '@/drizzle/schema/case-file-bytes'
import { caseFiles } from '@/drizzle/schema/case-files'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { byId, disclose } from '@/lib/access/perform'
import { withActor } from '@/lib/access/with-actor'
import { namesOf } from '@/lib/cases/file-parts'
import { findCase } from '@/lib/cases/find'
import type { Tx } from '@/lib/db'
import { type CaseFileRow, choicesOf, fileIn } from './find'
import { type Prepared, prepare } from './preparing'
import { opensWords, readRecord } from './reading'

/** Every file that was asked for of a case, newest first. The look is recorded. Throws `not-found`. */
export function filesOf(actor: Staff, caseId: string) {
  return disclose(actor, 'case.export', byId(caseId, withFiles), async found => found)
}

async function withFiles(tx: Tx, caseId: string) {
  const kase = await findCase(tx, caseId)
  if (!kase) return undefined
  const rows = await tx.select().from(caseFiles).where(eq(caseFiles.caseId, caseId)).orderBy(desc(caseFiles.askedAt))
  return {
    ...kase,
    files: rows,
    names: await namesOf(
      tx,
      rows.flatMap(({ askedBy, agreedBy }) => [askedBy, agreedBy]),
    ),
  }
}

/** One file and who has to do with it; nothing of the record is read. Throws `not-found`. */
export function fileAsked(actor: Staff, caseId: string, fileId: string) {
  const find = byId(caseId, async (tx: Tx) => {
    const found = await fileIn(tx, caseId, fileId)
    return (
      found && {
        ...found,
        names: await namesOf(tx, [found.asked.askedBy, found.asked.agreedBy]),
        openings: await openingsOf(tx, fileId),
      }
    )
  })
  return disclose(actor, 'case.export', find, async found => found)
}

/** The file as it would be made now: who is in it, every passage with its answer. The read is recorded. Throws `not-found`. */
export async function preparedFile(
  actor: Staff,
  caseId: string,
  fileId: string,
): Promise<{ asked: CaseFileRow; prepared: Prepared }> {
  const { asked } = await fileAsked(actor, caseId, fileId)
  return { asked, prepared: await preparedNow(actor, asked) }
}

/** The same for a command: words are opened only where whoever asked may open them. */
export async function preparedNow(actor: Staff, asked: CaseFileRow): Promise<Prepared> {
  const { choices, withWords } = await withActor(actor, async tx => {
    const [asker] = await tx.select({ role: staff.role }).from(staff).where(eq(staff.id, asked.askedBy))
    return { choices: await choicesOf(tx, asked), withWords: asker !== undefined && opensWords(asker) }
  })
  return prepare(await readRecord(actor, asked.caseId, withWords), choices)
}

function openingsOf(tx: Tx, fileId: string) {
  const { id, reason, openedAt, staffId } = caseFileOpenings
  return tx
    .select({ id, reason, openedAt, by: staff.name })
    .from(caseFileOpenings)
    .innerJoin(staff, eq(staff.id, staffId))
    .where(eq(caseFileOpenings.fileId, fileId))
    .orderBy(desc(openedAt))
}
