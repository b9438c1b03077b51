import { sql } from 'drizzle-orm'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { tell } from '@/lib/cases/events'
import { type CaseFile, lockFile } from '@/lib/cases/file'
import { endClocks, meetClocks } from '@/lib/cases/running-clocks'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { surveyQuestionItems } from '@/lib/lists/defaults/survey-questions'
import { wordingOf } from '@/lib/lists/queries'
import { answersGiven } from './survey-answers'
import { sealComment } from './survey-comment'
import { isStillAsked, waysToAsk, workedOn } from './survey-rules'
import type { NewSurvey } from './survey-schema'
import { skipOf } from './survey-skip'

const codes = surveyQuestionItems.map(({ code }) => code)

/**
 * Settles a survey (T17): what somebody answered when a colleague asked them by a safe way, kept of a month and of nobody, or
 * why they were not asked (domain §3.11). Throws `rule` for whoever worked on the case, for a way that they did not call safe
 * and for whom we do not ask, `conflict` where it was settled meanwhile.
 */
export async function settleSurvey(actor: Staff, caseId: string, personId: string, input: NewSurvey): Promise<void> {
  const comment = input.text ? await sealComment(input.text) : null
  return perform(actor, 'survey.settle', byId(caseId, lockFile), async (tx, file) => {
    refuseWhoWorked(actor, file)
    const survey = file.closing.surveys.find(one => one.personId === personId)
    if (!survey) throw new Refusal('not-found', 'We could not find that.')
    if (!isStillAsked(survey.state)) throw new Refusal('conflict', 'Somebody settled this already.')
    if (input.end === 'answered') refuseUnsafe(file, personId, input)
    await keep(tx, survey.id, input, comment)
    const settle = input.end === 'answered' ? meetClocks : endClocks
    await settle(tx, { caseId, personId, target: 'T17' }, now())
    await tell(tx, actor, caseId, 'survey_settled', { person: personId })
  })
}

function refuseWhoWorked(actor: Staff, file: CaseFile): void {
  if (file.status !== 'closed') throw new Refusal('rule', 'This case is not closed.')
  if (workedOn(file, actor.id)) throw new Refusal('rule', 'You worked on this case: somebody else asks how we did.')
}

function refuseUnsafe(file: CaseFile, personId: string, { channel }: NewSurvey): void {
  const person = file.people.find(({ id }) => id === personId)
  if (!person || skipOf(file, person)) throw new Refusal('rule', 'They are not to be asked now. Record why.')
  if (!channel || !waysToAsk(person.safe).includes(channel))
    throw new Refusal('rule', 'They have not said that this way is safe.')
}

async function keep(tx: Tx, survey: string, { end, channel, ...said }: NewSurvey, comment: Buffer | null) {
  const given = JSON.stringify(answersGiven(codes, said))
  const words = JSON.stringify(wordingOf(surveyQuestionItems, codes))
  const [row] = await tx.execute<{ kept: boolean }>(
    sql`select beside.survey_settle(${survey}, ${end}, ${channel ?? null}, ${given}::text::jsonb, ${words}::text::jsonb, ${comment}) as kept`,
  )
  if (row?.kept !== true) throw new Refusal('conflict', 'Somebody settled this already.')
}
