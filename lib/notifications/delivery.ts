import { now } from '@/lib/clock/now'
import { config } from '@/lib/config'
import { landlord } from '@/lib/landlord/landlord'
import { nameOf } from '@/lib/language/landlord'
import { chosenWords } from '@/lib/templates/in-force'
import { type MailFault, mailFault, wasAnswered } from './mail-error'
import { sendMail } from './mailer'
import type { JobEnd } from './outbox'
import { markOutgoing, type OutgoingRow, outgoingToDeliver } from './outgoing-row'
import { retryAt } from './retry'
import { wordsOf } from './templates'
import { textProvider } from './text-provider'
import { wayOf } from './way'

/** Somebody cancelled it, or another process is handing it over. */
class NoLongerWaiting extends Error {
  override readonly name = 'NoLongerWaiting'
}

/**
 * Sends one message, once: waiting → handed over → sent. What goes wrong on our side, too, is a reason that somebody sees.
 * One that is found handed over was cut off between our last byte
 * and the server's answer: it may have arrived, so it is left to a person (docs/decisions/0007).
 */
export async function deliverMessage(id: string, tries: number): Promise<JobEnd> {
  const row = await outgoingToDeliver(id)
  if (row?.state === 'handed_over') await markOutgoing(id, 'uncertain', 'no_answer')
  if (row?.state !== 'waiting') return
  const way = await wayOf(row).catch(() => undefined)
  if (!way) return notSent(row, { reason: 'fault', final: false }, tries)
  if ('refused' in way) {
    await markOutgoing(id, 'refused', way.refused)
    return
  }
  if ('to' in way) return handOver(row, way.to, tries)
  await markOutgoing(id, 'waiting', 'safe_time', way.later)
  return { again: way.later, afresh: true }
}

async function handOver(row: OutgoingRow, to: string, tries: number): Promise<JobEnd> {
  let handedOver = false
  try {
    await send(row, to, async () => {
      if (!(await markOutgoing(row.id, 'handed_over'))) throw new NoLongerWaiting()
      handedOver = true
    })
    await markOutgoing(row.id, 'sent')
  } catch (error) {
    if (error instanceof NoLongerWaiting) return
    if (!handedOver || wasAnswered(error)) return notSent(row, faultOf(row, error), tries)
    await markOutgoing(row.id, 'uncertain', 'no_answer')
  }
}

async function send(row: OutgoingRow, to: string, beforeFirstByte: () => Promise<void>): Promise<void> {
  const [from, chosen] = await Promise.all([landlord(), chosenWords()])
  const detail = { ...row.detail, reference: row.reference ?? '' }
  const words = wordsOf(row.template, from, detail, chosen(row.template, new Date(row.created_at)))
  if (row.channel === 'text') return textProvider().send({ id: row.id, to, text: words.text })
  return sendMail({ id: row.id, to, fromName: nameOf(from), ...words }, beforeFirstByte)
}

async function notSent({ id }: OutgoingRow, { reason, final }: MailFault, tries: number): Promise<JobEnd> {
  const again = final ? undefined : retryAt(tries, now())
  await markOutgoing(id, again ? 'waiting' : 'failed', reason)
  return again ? { again } : { failed: reason }
}

function faultOf({ channel }: OutgoingRow, error: unknown): MailFault {
  if (channel === 'text' || !config().smtpUrl) return { reason: 'local_folder', final: false }
  return mailFault(error)
}
