import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { agencies } from '@/drizzle/schema/agencies'
import { safetyInstructions } from '@/drizzle/schema/conduct'
import { homes } from '@/drizzle/schema/landlord'
import { reports } from '@/drizzle/schema/reports'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId } from '@/lib/ids'
import { instructionPdf } from './instruction-pdf'
import { type Instructed, type InstructionRecord, instructing, ofRecord } from './instruction-record'
import { visitsStillBooked } from './visits-still-booked'

/** `stillBooked`: when somebody whom it keeps away is booked to come there all the same. */
export type Instruction = typeof safetyInstructions.$inferSelect & { by: string; stillBooked: Date[] }

/** The instructions of a record, newest first, and what a new one is made of; the read is recorded. Throws `not-found`. */
export const instructionsOf = (actor: Staff, record: InstructionRecord) =>
  instructing(actor, record, async (tx, subject) => {
    const [rows, colleagues, firms, address, booked] = await Promise.all([
      tx.select().from(safetyInstructions).where(ofRecord(subject)).orderBy(desc(safetyInstructions.at)),
      tx.select({ id: staff.id, name: staff.name }).from(staff).orderBy(asc(staff.name)),
      tx.select({ id: agencies.id, name: agencies.name }).from(agencies).where(eq(agencies.active, true)),
      addressOf(tx, subject),
      visitsStillBooked(tx, subject),
    ])
    const nameOf = (id: string) => colleagues.find(one => one.id === id)?.name ?? 'A colleague'
    const bookedFor = (id: string) => booked.filter(one => one.instructionId === id).map(({ forAt }) => forAt)
    const instructions = rows.map(row => ({ ...row, by: nameOf(row.byId), stillBooked: bookedFor(row.id) }))
    return { instructions, colleagues, firms, address, ...subject }
  })

/** The letter of an instruction: an address and who must not be sent there, and nothing else. Throws `not-found`. */
export async function instructionLetter(actor: Staff, record: InstructionRecord, id: string): Promise<Buffer> {
  const found = await instructing(actor, record, async (tx, subject) => {
    const one = and(eq(safetyInstructions.id, id), ofRecord(subject), isNull(safetyInstructions.liftedAt))
    const [row] = isId(id) ? await tx.select().from(safetyInstructions).where(one) : []
    return row
  })
  if (!found?.address || !found.whom) throw new Refusal('not-found', 'We could not find that.')
  return instructionPdf({ address: found.address, whom: found.whom })
}

/** The home that the report names, where it names one of ours: to start from, and to be looked at. */
async function addressOf(tx: Tx, { caseId, reportId }: Instructed): Promise<string | undefined> {
  const of = caseId ? eq(reports.caseId, caseId) : inArray(reports.id, reportId ? [reportId] : [])
  const [home] = await tx
    .select({ address: homes.address, postcode: homes.postcode })
    .from(reports)
    .innerJoin(homes, eq(homes.id, reports.homeId))
    .where(and(of, isNotNull(reports.homeId)))
    .limit(1)
  return home && `${home.address}, ${home.postcode}`
}
