import { and, asc, eq, ne, notInArray, or } from 'drizzle-orm'
import { caseFileOpenings } from '@/drizzle/schema/case-file-bytes'
import { caseFiles } from '@/drizzle/schema/case-files'
import { cases } from '@/drizzle/schema/cases'
import type { Staff } from '@/lib/access/actor'
import { casesVisibleTo } from '@/lib/access/visible-to'
import type { Step } from '@/lib/cases/steps/step'
import type { Tx } from '@/lib/db'

const most = 50

/** Case files that wait for this person: to look at a colleague's, or to take out their own once it is ready. */
export async function filesWaiting(tx: Tx, actor: Staff): Promise<Step[]> {
  const taken = tx.select({ id: caseFileOpenings.fileId }).from(caseFileOpenings)
  const toAgree = and(eq(caseFiles.state, 'proposed'), ne(caseFiles.askedBy, actor.id))
  const mineReady = and(eq(caseFiles.state, 'ready'), eq(caseFiles.askedBy, actor.id), notInArray(caseFiles.id, taken))
  const rows = await tx
    .select({
      id: caseFiles.id,
      state: caseFiles.state,
      caseId: cases.id,
      reference: cases.reference,
      severity: cases.severity,
    })
    .from(caseFiles)
    .innerJoin(cases, eq(cases.id, caseFiles.caseId))
    .where(and(or(toAgree, mineReady), casesVisibleTo(actor, 'case.export')))
    .orderBy(asc(caseFiles.askedAt))
    .limit(most)
  return rows.map(({ id, state, ...of }) => ({
    ...of,
    ...{ id: `file-${id}`, kind: 'file' as const },
    title: state === 'ready' ? 'Your case file is ready' : 'A colleague asks you to look at a case file',
  }))
}
