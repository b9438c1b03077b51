import { sql } from 'drizzle-orm'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import { Refusal } from '@/lib/errors'
import { surveyQuestionItems } from '@/lib/lists/defaults/survey-questions'
import { openComment } from './survey-comment'

/** `starts` is its first day and `ends` the day after its last: a quarter, or several that took five answers together. */
export type SurveyPeriod = {
  starts: string
  ends: string
  answered: number
  /** From 1 to 5 in the middle of all; null where fewer than five answered this question. */
  questions: { code: string; words: string; given: number | null; mean: number | null }[]
  comments: string[]
}

type Row = { starts: string; ends: string; answered: number; question: string; given: number; mean: string }

/**
 * What people answer to how we did, by quarters that are over, newest first: never of fewer than five, their own words for the
 * manager of hate cases alone (domain §3.11). The database gives nothing else to anybody. Throws `not-found` without the grant.
 */
export async function surveyResults(actor: Staff): Promise<SurveyPeriod[]> {
  if (!may(actor, 'survey.view')) throw new Refusal('not-found', 'We could not find that.')
  const { rows, words } = await withActor(actor, async tx => ({
    rows: await tx.execute<Row>(
      sql`select starts::text, ends::text, answered, question, given, mean from beside.survey_results()`,
    ),
    words: await tx.execute<{ starts: string; own_words: Buffer }>(
      sql`select starts::text, own_words from beside.survey_comments()`,
    ),
  }))
  const comments = await Promise.all(
    words.map(async row => ({ starts: row.starts, text: await openComment(row.own_words) })),
  )
  const starts = [...new Set(rows.map(row => row.starts))]
  return starts.map(start => periodOf(start, [...rows], comments))
}

function periodOf(start: string, rows: Row[], comments: { starts: string; text: string }[]): SurveyPeriod {
  const theirs = rows.filter(({ starts }) => starts === start)
  return {
    starts: start,
    ends: theirs[0]?.ends ?? start,
    answered: theirs[0]?.answered ?? 0,
    questions: surveyQuestionItems.map(({ code, words }) => {
      const row = theirs.find(({ question }) => question === code)
      return { code, words, given: row?.given ?? null, mean: row ? Number(row.mean) : null }
    }),
    comments: comments.filter(({ starts }) => starts === start).map(({ text }) => text),
  }
}
