import { safeguardingScreens } from '@/drizzle/schema/safeguarding'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { changeCase } from '@/lib/cases/change'
import { tell } from '@/lib/cases/events'
import { type CaseSubject, lockCase } from '@/lib/cases/find'
import { meetTheirClocks } from '@/lib/cases/their-clocks'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { wordingOf } from '@/lib/lists/queries'
import { isChildAge } from '@/lib/people/age'
import { type Person, personInCase } from '@/lib/people/queries'
import { screenQuestions } from './queries'
import { settlesSafeguarding, showsDomesticAbuse } from './rules'
import type { NewScreen } from './schema'

/**
 * Records a safeguarding or domestic-abuse screen with the words that were asked (domain §2.6, §3.8). We refer, the local
 * authority decides. A referral, or no referral after the screen their age asks for, meets what is due the same day (T13).
 * A child, or a referral, shows the case to the safeguarding lead; a sign of domestic abuse puts it on that route. Throws
 * `rule` where a question is left open.
 */
export function screenPerson(actor: Staff, caseId: string, personId: string, input: NewScreen): Promise<void> {
  return perform(actor, 'safeguarding.screen', byId(caseId, lockCase), async (tx, kase) => {
    const person = await personInCase(tx, caseId, personId)
    await keep(tx, actor, person, input, await wordsOf(tx, input))
    await flag(tx, actor, kase, person, input)
    if (settlesSafeguarding(input.kind, input.outcome, person.ageBand)) await meetTheirClocks(tx, person, 'T13', now())
    const { kind, outcome } = input
    await tell(tx, actor, caseId, 'safeguarding_screened', { person: personId, kind, outcome })
  })
}

async function wordsOf(tx: Tx, { kind, answers }: NewScreen): Promise<Record<string, string>> {
  const questions = await screenQuestions(tx, kind)
  const codes = questions.map(({ code }) => code)
  if (codes.some(code => !answers[code])) throw new Refusal('rule', 'Answer each question. “Not known” is an answer.')
  return wordingOf(questions, codes)
}

async function keep(
  tx: Tx,
  actor: Staff,
  { id: personId, caseId }: Person,
  { answers, consent, referredTo, referredAt, ...screen }: NewScreen,
  wording: Record<string, string>,
) {
  const asked = Object.fromEntries(Object.keys(wording).map(code => [code, answers[code] ?? 'not_known']))
  const referral = screen.outcome === 'refer' ? { referredTo, referredAt: referredAt ?? now() } : {}
  const consentGiven = consent === 'yes' ? true : consent === 'no' ? false : null
  const row = { ...screen, ...referral, answers: asked, wording, consentGiven, caseId, personId }
  await tx.insert(safeguardingScreens).values({ ...row, id: newId(), byId: actor.id, at: now() })
}

async function flag(tx: Tx, actor: Staff, kase: CaseSubject, person: Person, { kind, answers, outcome }: NewScreen) {
  const safeguarding = kase.safeguarding || outcome === 'refer' || kind === 'child' || isChildAge(person.ageBand)
  const domesticAbuse = kase.domesticAbuse || showsDomesticAbuse(kind, answers)
  if (safeguarding === kase.safeguarding && domesticAbuse === kase.domesticAbuse) return
  await changeCase(tx, actor, kase, { safeguarding, domesticAbuse })
}
