import { eq } from 'drizzle-orm'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { standingClassification, writeClassification } from './classifying'
import { meetTriage, refuseSecond } from './commands'
import { decisionFacts } from './decision'
import { lockReadable, type ReportSubject } from './find'
import { refuseIfWrittenSince, refuseUnlessOrdinary, writeOrdinary } from './ordinary-asb'
import { type RemitGround, remitGrounds } from './remit'
import { type Answering, answerOpinion, type Opinion, openOpinion } from './second-opinion'

/**
 * The second person's answer to *ordinary anti-social behaviour* (domain §3.2). Agreed: the decision is written, with both
 * names, and triage is met. Refused: the report waits as before, with the reason. Throws `rule` for whoever proposed it
 * and where somebody perceives hate by now, `conflict` where it is answered, `not-found` where nothing was proposed.
 */
export function answerOrdinary(actor: Staff, reportId: string, input: Answering): Promise<void> {
  return perform(actor, 'report.agree', byId(reportId, lockReadable(actor)), async (tx, report) => {
    await refuseSecond(tx, report)
    const open = await openOpinion(tx, 'ordinary_asb', { reportId })
    if (!open) throw new Refusal('conflict', 'Somebody answered this meanwhile. Your answer was not recorded.')
    if (input.answer === 'agreed') await refuseIfChanged(tx, report, open)
    await answerOpinion(tx, actor, open.id, input)
    if (input.answer === 'agreed') await settle(tx, actor, report, open)
  })
}

async function refuseIfChanged(tx: Tx, report: ReportSubject, opinion: Opinion): Promise<void> {
  await refuseUnlessOrdinary(tx, report)
  await refuseIfWrittenSince(tx, opinion)
}

async function settle(tx: Tx, actor: Staff, report: ReportSubject, opinion: Opinion): Promise<void> {
  await writeOrdinary(tx, opinion, actor.id)
  const standing = await standingClassification(tx, report)
  await writeClassification(tx, actor, report.id, { ...standing, classification: [], remit: remitIn(opinion) })
  await meetTriage(tx, report.id, now())
  const { status } = decisionFacts.ordinary_asb
  await tx
    .update(reports)
    .set({ status, version: report.version + 1 })
    .where(eq(reports.id, report.id))
}

const remitIn = ({ detail }: Opinion): RemitGround[] => {
  const told = (detail.remit ?? '').split(' ')
  return remitGrounds.filter(ground => told.includes(ground))
}
