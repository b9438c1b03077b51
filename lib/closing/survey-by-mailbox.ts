import { sql } from 'drizzle-orm'
import type { Reporter } from '@/lib/access/actor'
import { admit } from '@/lib/access/perform'
import { surveyQuestionItems } from '@/lib/lists/defaults/survey-questions'
import { wordingOf } from '@/lib/lists/queries'
import type { Mailbox } from '@/lib/messages/mailbox'
import { answersGiven } from './survey-answers'
import { sealComment } from './survey-comment'

/** Keeps what somebody answers to how we did, of a month and of nobody. False when they had answered, or are not asked. */
export async function answerSurvey(actor: Reporter, box: Mailbox, said: Record<string, unknown>): Promise<boolean> {
  const codes = surveyQuestionItems.map(({ code }) => code)
  const given = answersGiven(codes, said)
  const words = wordingOf(surveyQuestionItems, codes)
  const comment = typeof said.text === 'string' ? await sealComment(said.text) : null
  return admit(actor, 'mailbox.add', { kind: 'report', id: box.id }, async tx => {
    const [row] = await tx.execute<{ kept: boolean }>(
      sql`select beside.survey_add(${box.lookUp}, ${JSON.stringify(given)}::text::jsonb, ${JSON.stringify(words)}::text::jsonb, ${comment}) as kept`,
    )
    return row?.kept === true
  })
}
