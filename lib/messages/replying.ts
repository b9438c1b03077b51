import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { messages } from '@/drizzle/schema/messages'
import { people } from '@/drizzle/schema/people'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { withActor } from '@/lib/access/with-actor'
import { keepContact } from '@/lib/cases/contact-commands'
import { type CaseSubject, lockCase } from '@/lib/cases/find'
import { roleOfTeller } from '@/lib/cases/people-told'
import { shortDateTime } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { idFrom } from '@/lib/ids'
import { newestSafeContact, type Person } from '@/lib/people/queries'
import { contactBy } from '@/lib/people/safe-contact'
import { recordKeyOf } from '@/lib/reports/opening'
import { findReport, lockReport, type ReportSubject } from '@/lib/triage/find'
import { sealMessage } from './content'
import { meetUncasedContact, moveClocks } from './reply-clocks'
import type { NewReply } from './schema'
import { holdMailboxes, type StoredThread, storedThreads } from './stored'
import { levelNow, markRead } from './thread'

/**
 * Writes into the mailbox of a report in a case, once a form: sealed to both sides, counted as contact (a post achieves
 * first contact for whom the mailbox is the only way, domain §3.4), with the next promised date and what it does to a
 * complaint. Throws `not-found`, `conflict` naming who wrote meanwhile, and `rule` where nothing may be written there.
 */
export async function reply(actor: Staff, caseId: string, input: NewReply): Promise<void> {
  const sealed = await sealedReply(actor, input)
  return perform(actor, 'message.send', byId(caseId, lockCase), async (tx, kase) => {
    await holdMailboxes(tx, { caseId })
    const thread = (await storedThreads(tx, { caseId })).find(({ id }) => id === input.reportId)
    if (!thread || !sealed) throw noMailbox()
    if (!(await write(tx, actor, thread, sealed, input))) return
    await countAsContact(tx, actor, kase, thread)
    await moveClocks(tx, thread, input)
  })
}

/** The same for a report that is in no case. Throws as `reply` does. */
export async function replyToReport(actor: Staff, reportId: string, input: NewReply): Promise<void> {
  const sealed = await sealedReply(actor, { ...input, reportId })
  const find = async (tx: Tx, id: string): Promise<ReportSubject | undefined> => {
    const report = await lockReport(tx, id)
    return report?.screenedAt && !report.caseId ? report : undefined
  }
  return perform(actor, 'report.message', byId(reportId, find), async tx => {
    const [thread] = await storedThreads(tx, { reportId })
    if (!thread || !sealed) throw noMailbox()
    if (!(await write(tx, actor, thread, sealed, input))) return
    if (levelNow(thread) === 'anonymous') await meetUncasedContact(tx, reportId)
    await moveClocks(tx, thread, input)
  })
}

type Sealed = { id: string; words: Buffer }

/** Sealed before the unit begins, so that none is held open across crypto. Undefined where the walls show no report. */
async function sealedReply(actor: Staff, { reportId, form, text }: NewReply): Promise<Sealed | undefined> {
  const report = await withActor(actor, tx => findReport(tx, reportId))
  if (!report?.caseworkKey.length) return undefined
  const id = idFrom(createHash('sha256').update(`${actor.id}/${reportId}/${form}`).digest())
  return { id, words: sealMessage(await recordKeyOf(report), id, { text }) }
}

/** False when the same form had been sent before. */
async function write(tx: Tx, actor: Staff, thread: StoredThread, { id, words }: Sealed, { version }: NewReply) {
  if (thread.messages.some(message => message.id === id)) return false
  if (!thread.hasMailbox) throw noMailbox()
  checkNothingNew(thread, version)
  const row = { id, reportId: thread.id, side: 'staff' as const, kind: 'message' as const, authorId: actor.id }
  await tx.insert(messages).values({ ...row, sealed: words, sentAt: now() })
  await markRead(tx, actor, [thread])
  return true
}

function checkNothingNew({ messages }: StoredThread, version: number): void {
  const last = messages.at(-1)
  if (messages.length <= version || !last) return
  const who = last.author ?? 'Whoever told us'
  throw new Refusal('conflict', `${who} wrote ${shortDateTime(last.sentAt)}. Read it first. Your words are still here.`)
}

async function countAsContact(tx: Tx, actor: Staff, kase: CaseSubject, thread: StoredThread): Promise<void> {
  const person = await teller(tx, kase.id, thread.id)
  if (!person) return
  const safe = await newestSafeContact(tx, person.id)
  const { verdict, reason } = contactBy('portal', safe)
  if (verdict === 'never') throw new Refusal('rule', reason)
  const wrote = thread.messages.some(({ side }) => side === 'reporter')
  const onlyHere = levelNow(thread) === 'anonymous'
  const contact = { personId: person.id, channel: 'portal' as const, contactedAt: now(), note: undefined }
  const effect = wrote || onlyHere ? ('achieved' as const) : undefined
  await keepContact(tx, actor, kase, person, { ...contact, outcome: wrote ? 'two_way' : 'attempted' }, safe, effect)
}

/** Who told us, as a person in the case. */
async function teller(tx: Tx, caseId: string, reportId: string): Promise<Person | undefined> {
  const report = await findReport(tx, reportId)
  const where = and(
    eq(people.caseId, caseId),
    eq(people.reportId, reportId),
    eq(people.role, roleOfTeller(report?.role)),
  )
  const [person] = await tx.select().from(people).where(where)
  return person
}

const noMailbox = () => new Refusal('rule', 'This report has no mailbox, so nothing can be written to them here.')
