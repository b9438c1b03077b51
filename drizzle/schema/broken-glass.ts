import { sql } from 'drizzle-orm'
import { check, index, text, uuid } from 'drizzle-orm/pg-core'
import { glassAnswers } from '@/lib/restricted/conduct'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { cases } from './cases'
import { staffId } from './of-case'
import { reports } from './reports'
import { staff } from './staff'

/** Somebody asks to be let into what is shut, for a reason and a time; another says yes, and the data protection officer is told. */
export const brokenGlass = beside.table(
  'broken_glass',
  {
    id: id(),
    askedBy: staffId(),
    caseId: uuid().references(() => cases.id),
    reportId: uuid().references(() => reports.id),
    /** As it was typed: what it names may not exist, and whoever asks is not told. */
    reference: text().notNull(),
    reason: encryptedText('broken_glass.reason').notNull(),
    askedAt: at().notNull(),
    answer: text({ enum: glassAnswers }),
    answeredBy: uuid().references(() => staff.id),
    answeredAt: at(),
    until: at(),
    endedAt: at(),
    toldAt: at(),
  },
  table => [
    index('broken_glass_case').on(table.caseId),
    index('broken_glass_report').on(table.reportId),
    index('broken_glass_waiting').on(table.askedAt).where(sql`${table.answer} is null`),
    check('broken_glass_by_another', sql`${table.answeredBy} <> ${table.askedBy}`),
    check('broken_glass_limited', sql`${table.answer} <> 'opened' or ${table.until} is not null`),
    oneOf('broken_glass_answer_known', table.answer, glassAnswers),
  ],
)
