import { asc, eq } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { centres } from '@/drizzle/schema/centres'
import { clocks } from '@/drizzle/schema/clocks'
import { blocks, homes } from '@/drizzle/schema/landlord'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { byId, disclose } from '@/lib/access/perform'
import { can } from '@/lib/access/permit'
import type { Action } from '@/lib/access/roles'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { itemsOf } from '@/lib/evidence/items'
import { mailboxFacts } from '@/lib/messages/facts'
import { storedThreads } from '@/lib/messages/stored'
import { circleOfTeller } from '@/lib/people/circle'
import { tellersKept, withoutTeller } from '@/lib/people/limited-teller'
import { openReport } from '@/lib/reports/opening'
import { besideOf, decisionOn } from './beside'
import { findReport, mayReadItsCase, type ReportRow } from './find'

export type ReportRead = Awaited<ReturnType<typeof reportAsTold>>

/**
 * A report as told, opened, with its clocks, place and decision; the read is recorded. Throws `not-found`, and `rule` in
 * the moments before screening: until then nobody knows whom it names, and who is named may not read it.
 */
export async function reportAsTold(actor: Staff, reportId: string) {
  return disclose(
    actor,
    'report.read',
    byId(reportId, (tx, id) => findWhole(tx, actor, id)),
    async ({ content, caseworkKey, reporterKey: _, reporterPublicKey: __, mailboxHash, mailbox, ...report }) => {
      const stored = { id: report.id, content, caseworkKey }
      const { answers: told, through: by } = await openReport(stored)
      const answers = report.isTellerKept ? withoutTeller(told) : told
      const facts = await mailboxFacts(stored, mailbox, mailboxHash !== null, answers)
      return {
        ...report,
        answers,
        through: report.isTellerKept ? undefined : by,
        isForgotten: content.length === 0,
        mailbox: report.isTellerKept ? { ...facts, answersNow: withoutTeller(facts.answersNow) } : facts,
      }
    },
  )
}

/** The same for whoever is about to put something beside it. Throws `not-found` where they may read but not change, or it is too early. */
export async function reportFor(actor: Staff, action: Action, reportId: string): Promise<ReportRead> {
  const report = await reportAsTold(actor, reportId).catch(notFoundIfTooEarly)
  if (!can(actor, action, report, now())) throw new Refusal('not-found', 'We could not find that.')
  return report
}

function notFoundIfTooEarly(error: unknown): never {
  if (error instanceof Refusal) throw new Refusal('not-found', 'We could not find that.')
  throw error
}

async function findWhole(tx: Tx, actor: Staff, reportId: string) {
  const report = await findReport(tx, reportId)
  if (!report) return undefined
  if (!report.screenedAt && report.enteredBy !== actor.id) throw new Refusal('rule', notScreened)
  if (!(await mayReadItsCase(tx, actor, report))) return undefined
  const [running, decided, around, threads, evidence, beside, kept] = await Promise.all([
    tx.select().from(clocks).where(eq(clocks.reportId, report.id)).orderBy(asc(clocks.target)),
    decisionOn(tx, report),
    aroundIt(tx, report),
    storedThreads(tx, { reportId }),
    can(actor, 'report.evidence', report, now()) ? itemsOf(tx, { reportId }) : [],
    besideOf(tx, actor, report),
    tellersKept(tx, [reportId]),
  ])
  const isTellerKept = kept.has(reportId)
  const isWithCase = around.kase !== null && can(actor, 'evidence.read', around.kase, now())
  return {
    ...report,
    ...around,
    ...(isTellerKept && { typedBy: null, placeName: null }),
    isTellerKept,
    keptWith: isTellerKept ? await circleOfTeller(tx, reportId) : [],
    isWithCase,
    clocks: running,
    decided,
    beside,
    evidence,
    mailbox: threads[0]?.messages ?? [],
  }
}

export const notScreened = 'This report came in moments ago and is still being looked through. Try again in a minute.'

async function aroundIt(tx: Tx, { enteredBy, homeId, blockId, caseId, centreId }: ReportRow) {
  const nothing: never[] = []
  const [[typist], [home], [block], [kase], [centre]] = await Promise.all([
    enteredBy ? tx.select({ name: staff.name }).from(staff).where(eq(staff.id, enteredBy)) : nothing,
    homeId ? tx.select({ name: homes.address }).from(homes).where(eq(homes.id, homeId)) : nothing,
    blockId ? tx.select({ name: blocks.name }).from(blocks).where(eq(blocks.id, blockId)) : nothing,
    caseId ? tx.select().from(cases).where(eq(cases.id, caseId)) : nothing,
    centreId ? tx.select({ name: centres.name }).from(centres).where(eq(centres.id, centreId)) : nothing,
  ])
  return {
    typedBy: typist?.name ?? null,
    placeName: home?.name ?? block?.name ?? null,
    kase: kase ?? null,
    centre: centre?.name ?? null,
  }
}
