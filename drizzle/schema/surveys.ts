import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, jsonb, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { surveySkips, surveyStates } from '@/lib/closing/closing'
import { at, id, sealed } from '../columns'
import { beside, oneOf } from './beside'
import { caseId, personInCase } from './of-case'
import { staff } from './staff'

/** Whether somebody is asked how we did, and what became of it. Never what they answered: that stands with nobody's name. */
export const surveys = beside.table(
  'surveys',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid().notNull(),
    state: text({ enum: surveyStates }).notNull(),
    skipped: text({ enum: surveySkips }),
    dueOn: date().notNull(),
    settledBy: uuid().references(() => staff.id),
    settledAt: at(),
    version: integer().notNull().default(1),
  },
  table => [
    personInCase('surveys_person_in_case', table),
    uniqueIndex('surveys_once').on(table.caseId, table.personId),
    check('surveys_skipped_why', sql`(${table.state} = 'skipped') = (${table.skipped} is not null)`),
    oneOf('surveys_state_known', table.state, surveyStates),
    oneOf('surveys_skipped_known', table.skipped, surveySkips),
  ],
)

/** What somebody answered: of a month, and of no case and nobody. Their own words are sealed to casework. */
export const surveyAnswers = beside.table(
  'survey_answers',
  {
    id: id(),
    month: date().notNull(),
    answers: jsonb().$type<Record<string, number>>().notNull(),
    wording: jsonb().$type<Record<string, string>>().notNull(),
    comment: sealed(),
    byMailbox: boolean().notNull(),
  },
  table => [index('survey_answers_month').on(table.month)],
)
