import { and, eq } from 'drizzle-orm'
import { caseFilePassages, caseFilePeople, caseFiles } from '@/drizzle/schema/case-files'
import { findCase, lockCase } from '@/lib/cases/find'
import type { Tx } from '@/lib/db'
import { isId } from '@/lib/ids'
import type { Choices } from './preparing'

export type CaseFileRow = typeof caseFiles.$inferSelect
/** A case with one of its files: the grants look at the case. */
export type FileSubject = NonNullable<Awaited<ReturnType<typeof fileIn>>>

/** The file with its case as the walls let this person see them, or undefined. */
export async function fileIn(tx: Tx, caseId: string, fileId: string) {
  return withFile(tx, await findCase(tx, caseId), fileId)
}

/** The same, held until the unit ends. */
export async function lockFileIn(tx: Tx, caseId: string, fileId: string) {
  return withFile(tx, await lockCase(tx, caseId), fileId)
}

async function withFile(tx: Tx, kase: Awaited<ReturnType<typeof findCase>>, fileId: string) {
  if (!kase || !isId(fileId)) return undefined
  const where = and(eq(caseFiles.id, fileId), eq(caseFiles.caseId, kase.id))
  const [asked] = await tx.select().from(caseFiles).where(where)
  return asked && { ...kase, asked }
}

/** What was chosen for a file so far. */
export async function choicesOf(tx: Tx, { id, purpose, forPersonId }: CaseFileRow): Promise<Choices> {
  return {
    ...{ purpose, forPersonId },
    people: await tx.select().from(caseFilePeople).where(eq(caseFilePeople.fileId, id)),
    passages: await tx.select().from(caseFilePassages).where(eq(caseFilePassages.fileId, id)),
  }
}
