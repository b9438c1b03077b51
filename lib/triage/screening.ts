import { sql } from 'drizzle-orm'
import { blocks, homes } from '@/drizzle/schema/landlord'
import { raiseForReport } from '@/lib/alarms/raising'
import { hexArray, textArray } from '@/lib/database/arrays'
import { jobsDatabase } from '@/lib/db'
import { acknowledge } from '@/lib/notifications/acknowledgement'
import { noticePatterns } from '@/lib/patterns/noticing'
import type { Answers } from '@/lib/reports/answers'
import { openReport } from '@/lib/reports/opening'
import { startInstructionClocks } from '@/lib/restricted/instruction-clocks'
import { reportPrints } from '@/lib/search/report-prints'
import { placeNamed } from './place-match'
import { whoIsToldOf } from './who-is-told-of'

type ToScreen = { id: string; casework_key: Buffer; content: Buffer; screened_at: Date | null }

/**
 * Opens one new report as the system, and writes what can be written in codes: keyed fingerprints, the home or block it
 * names, and who of our own it names, who are shut out before anyone is let in (architecture, Screening). Then it calls
 * whoever must come at once. Safe to run twice.
 */
export async function screenReport(reportId: string): Promise<void> {
  const [row] = await jobsDatabase().execute<ToScreen>(sql`select * from beside.report_to_screen(${reportId})`)
  if (!row) return
  const { answers } = await openReport({ id: row.id, content: row.content, caseworkKey: row.casework_key })
  if (!row.screened_at) await writeCodes(reportId, answers)
  await startInstructionClocks()
  await raiseForReport(reportId, answers)
  await noticePatterns(reportId)
}

async function writeCodes(reportId: string, answers: Answers): Promise<void> {
  const [allHomes, allBlocks] = await directoryOfHomes()
  const place = placeNamed(textsOf(answers), allHomes, allBlocks)
  const prints = reportPrints(answers, allBlocks.find(({ id }) => id === place.blockId)?.name)
  const { staff, entries, agencies, tied } = await whoIsToldOf(answers, textsOf(answers), place)
  await acknowledge(reportId, answers)
  await jobsDatabase().execute(sql`select beside.finish_screening(${reportId}, ${place.homeId}, ${place.blockId},
    ${textArray(prints.map(({ kind }) => kind))}::text[], ${hexArray(prints.map(({ value }) => value))}::bytea[],
    ${textArray(prints.map(({ subject }) => subject))}::text[], ${textArray(staff)}::uuid[],
    ${textArray(entries)}::uuid[], ${textArray(agencies)}::uuid[], ${textArray(tied)}::uuid[])`)
}

const textsOf = ({ placeWords, postcode, perpetratorWords, what }: Answers) =>
  [placeWords, postcode, perpetratorWords, what].filter(text => text !== undefined)

async function directoryOfHomes() {
  const database = jobsDatabase()
  const allHomes = database
    .select({ id: homes.id, blockId: homes.blockId, address: homes.address, postcode: homes.postcode })
    .from(homes)
  return Promise.all([allHomes, database.select({ id: blocks.id, name: blocks.name }).from(blocks)])
}
