import { and, eq, or } from 'drizzle-orm'
import { caseLinks } from '@/drizzle/schema/casework'
import { patternDecisions } from '@/drizzle/schema/patterns'
import type { Staff } from '@/lib/access/actor'
import { along, byId, perform } from '@/lib/access/perform'
import { can } from '@/lib/access/permit'
import { tell } from '@/lib/cases/events'
import { type CaseSubject, findCase, lockCase } from '@/lib/cases/find'
import { writeLink } from '@/lib/cases/link-told'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { lockReadable } from '@/lib/triage/find'
import { findPatterns } from './queries'
import type { PatternRecord, RecordKey } from './record'
import type { NewPatternAnswer } from './schema'

/**
 * Says whether a match of a case is one, and why. What is rejected is shown as a pattern no more and stays in the history;
 * it can be answered anew. Two cases that belong together are linked. Throws `not-found`, and `rule` for a match that is
 * not there or not theirs to see, in the same words. Domain §3.9.
 */
export function answerForCase(actor: Staff, caseId: string, input: NewPatternAnswer): Promise<void> {
  return perform(actor, 'pattern.answer', byId(caseId, lockReadableCase(actor)), async (tx, kase) => {
    const other = await answer(tx, actor, { kind: 'case', id: kase.id }, input)
    await tell(tx, actor, kase.id, 'pattern_answered')
    if (input.answer === 'accepted' && other.kind === 'case') await link(tx, actor, kase, other.id)
  })
}

/** The same for a report that is in no case. */
export function answerForReport(actor: Staff, reportId: string, input: NewPatternAnswer): Promise<void> {
  return perform(actor, 'pattern.answer', byId(reportId, lockReadable(actor)), async (tx, report) => {
    await answer(tx, actor, { kind: 'report', id: report.id }, input)
  })
}

const lockReadableCase = (actor: Staff) => async (tx: Tx, caseId: string) => {
  const kase = await lockCase(tx, caseId)
  return kase && can(actor, 'case.read', kase, now()) ? kase : undefined
}

async function answer(tx: Tx, actor: Staff, key: RecordKey, input: NewPatternAnswer): Promise<PatternRecord> {
  const found = (await findPatterns(tx, actor, [key], { blocks: true })).get(key.id)
  const met = found?.met.find(({ kind, other }) => kind === input.match.kind && other.id === input.match.id)
  if (!met) throw new Refusal('rule', 'That match is not there any more. Choose another.')
  const { kind, answer: given, reason } = { ...input, kind: input.match.kind }
  const ends = endsOf(key, met.other)
  await tx
    .insert(patternDecisions)
    .values({ id: newId(), kind, ...ends, answer: given, reason, byId: actor.id, at: now() })
  return met.other
}

/** In the order of their ids, so that both ways of looking at it are one. */
function endsOf(a: RecordKey, b: RecordKey) {
  const [one, other] = a.id < b.id ? [a, b] : [b, a]
  return {
    ...(one.kind === 'case' ? { oneCaseId: one.id } : { oneReportId: one.id }),
    ...(other.kind === 'case' ? { otherCaseId: other.id } : { otherReportId: other.id }),
  }
}

async function link(tx: Tx, actor: Staff, kase: CaseSubject, otherId: string): Promise<void> {
  const other = await findCase(tx, otherId)
  if (!other || !can(actor, 'case.link', kase, now())) return
  if ((await tx.$count(caseLinks, between(kase.id, other.id))) > 0) return
  await along(tx, actor, 'case.link', kase, () => writeLink(tx, actor, 'related', kase, other))
}

const between = (one: string, other: string) =>
  or(
    and(eq(caseLinks.caseId, one), eq(caseLinks.otherCaseId, other)),
    and(eq(caseLinks.caseId, other), eq(caseLinks.otherCaseId, one)),
  )
