import { desc, eq } from 'drizzle-orm'
import { reportClassifications } from '@/drizzle/schema/classifying'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { startGraffitiClock } from '@/lib/cases/graffiti-clock'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import type { List } from '@/lib/lists/list'
import { listInForce, wordingOf } from '@/lib/lists/queries'
import { asTold, type Classified, classificationOf } from './classification'
import { checkCodes } from './codes'
import { lockReadable, type ReportRow } from './find'
import { growCase } from './growing'
import { countPerceptions } from './perceiving'
import type { NewClassification } from './schema-beside'

export type ClassificationRead = Awaited<ReturnType<typeof classificationsOf>>[number]

/** Every classification of a report by staff, the newest first: that one counts, the others stay. */
export async function classificationsOf(tx: Tx, reportId: string) {
  const rows = await tx
    .select({ made: reportClassifications, by: staff.name })
    .from(reportClassifications)
    .innerJoin(staff, eq(staff.id, reportClassifications.byId))
    .where(eq(reportClassifications.reportId, reportId))
    .orderBy(desc(reportClassifications.at), desc(reportClassifications.id))
  return rows.map(({ made, by }) => ({ ...made, remit: made.remit as Classified['remit'], by }))
}

/**
 * Classifies a report beside its words (domain §2): a new row, and the words of its codes as they read today. What somebody
 * perceives stays a hate incident whatever is ticked; the case of the report only grows. Throws `not-found`, and `rule` for a code the
 * lists do not have.
 */
export function classify(actor: Staff, reportId: string, input: NewClassification): Promise<void> {
  return perform(actor, 'report.classify', byId(reportId, lockReadable(actor)), async (tx, report) => {
    const { harassment, note, ...chosen } = input
    await checkCodes(tx, 'incident_types', chosen.types)
    await checkCodes(tx, 'characteristics', chosen.grounds)
    const perceived = await countPerceptions(tx, reportId)
    const classification = classificationOf(report, perceived, { ...chosen, harassment })
    await writeClassification(tx, actor, report.id, { ...chosen, classification }, note)
    await growCase(tx, actor, report.caseId, classification, 'classified')
    if (report.caseId) await startGraffitiClock(tx, { caseId: report.caseId, reportId, types: chosen.types })
  })
}

/** One more row, with the words of its codes as the lists in force have them. */
export async function writeClassification(
  tx: Tx,
  actor: Staff,
  reportId: string,
  classified: Classified,
  note?: string,
): Promise<void> {
  const { types, grounds, perpetratorType } = classified
  const words = async (list: List, codes: string[]) => wordingOf((await listInForce(tx, list)).items, codes)
  const wording = {
    ...(await words('incident_types', types)),
    ...(await words('characteristics', grounds)),
    ...(await words('perpetrator_types', perpetratorType ? [perpetratorType] : [])),
  }
  const row = { id: newId(), reportId, ...classified, note: note ?? null, wording, byId: actor.id, at: now() }
  await tx.insert(reportClassifications).values(row)
}

/**
 * How the report stands classified: by staff, or else what its coded answers come to. A perception that was written down
 * after the newest row counts all the same.
 */
export async function standingClassification(tx: Tx, report: ReportRow): Promise<Classified> {
  const [newest] = await classificationsOf(tx, report.id)
  const perceived = await countPerceptions(tx, report.id)
  if (!newest) return asTold(report, perceived)
  const { types, grounds, possibleCrime, perpetratorType, remit } = newest
  const harassment = newest.classification.includes('harassment')
  const classification = classificationOf(report, perceived, { harassment, grounds, possibleCrime })
  return { classification, types, grounds, possibleCrime, perpetratorType, remit }
}
