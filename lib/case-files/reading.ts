import { and, eq } from 'drizzle-orm'
import { reports } from '@/drizzle/schema/reports'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import { fileOfCase } from '@/lib/cases/file'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { openMessage } from '@/lib/messages/content'
import { storedThreads } from '@/lib/messages/stored'
import { levelNow, type Thread } from '@/lib/messages/thread'
import { tellersKeptFromAll, withoutTeller } from '@/lib/people/limited-teller'
import { openReport, recordKeyOf } from '@/lib/reports/opening'
import { entriesOf } from './entries'
import { evidenceOf } from './evidence-lines'
import { extrasOf } from './extras'
import { peopleOf } from './people-known'
import type { Read } from './read'
import type { CaseRecord } from './record'
import { staffRoleWords } from './staff-words'

/** May this colleague open what was told and written in mailboxes? Whoever may not makes a file without those words. */
export const opensWords = (actor: Pick<Staff, 'role'>): boolean =>
  may(actor as Staff, 'report.read') && may(actor as Staff, 'message.read')

/**
 * The whole record of a case as the walls show it to this colleague. The caller has asked the grants and recorded the read.
 * `withWords` opens reports and mailboxes; nobody's unread message counts as read by that. Throws `not-found`.
 */
export async function readRecord(actor: Staff, caseId: string, withWords: boolean): Promise<CaseRecord> {
  const stored = await withActor(actor, tx => storedRecord(tx, caseId, withWords && opensWords(actor)))
  if (!stored) throw new Refusal('not-found', 'We could not find that.')
  const { sealedReports, sealedThreads, kept, ...rest } = stored
  const additions = rest.extras.additions.filter(({ reportId }) => !kept.has(reportId))
  const answers = new Map<string, Awaited<ReturnType<typeof openReport>>['answers']>()
  for (const report of sealedReports) {
    const { answers: told } = await openReport(report)
    answers.set(report.id, kept.has(report.id) ? withoutTeller(told) : told)
  }
  const threads: Thread[] = []
  for (const thread of sealedThreads) threads.push(await opened(thread, kept.has(thread.id)))
  const read: Read = { ...rest, extras: { ...rest.extras, additions }, answers, threads }
  return {
    reference: read.file.reference,
    hasOpenedWords: withWords,
    people: peopleOf(read),
    staff: [...read.staff.values()],
    entries: entriesOf(read),
    evidence: evidenceOf(read),
  }
}

async function storedRecord(tx: Tx, caseId: string, withWords: boolean) {
  const file = await fileOfCase(tx, caseId)
  if (!file) return undefined
  const { id, content, caseworkKey } = reports
  const reportIds = file.reports.map(report => report.id)
  const colleagues = await tx.select({ id: staff.id, name: staff.name, role: staff.role }).from(staff)
  return {
    file,
    kept: await tellersKeptFromAll(tx, reportIds),
    extras: await extrasOf(tx, caseId),
    staff: new Map(colleagues.map(one => [one.id, { name: one.name, role: staffRoleWords[one.role] }])),
    sealedReports: withWords
      ? await tx
          .select({ id, content, caseworkKey })
          .from(reports)
          .where(and(eq(reports.caseId, caseId)))
      : [],
    sealedThreads: withWords ? await storedThreads(tx, { caseId }) : [],
  }
}

async function opened(
  { caseworkKey, messages, ...thread }: Awaited<ReturnType<typeof storedThreads>>[number],
  isKept: boolean,
): Promise<Thread> {
  const key = messages.length > 0 && !isKept ? await recordKeyOf({ id: thread.id, caseworkKey }) : undefined
  return {
    ...thread,
    levelNow: levelNow({ ...thread, messages }),
    messages: messages.map(({ sealed, ...message }) => ({
      ...message,
      ...(key && openMessage(key, { id: message.id, sealed })),
    })),
  }
}
