import type { Reporter } from '@/lib/access/actor'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { claimForMessage, lookDueAt } from '@/lib/evidence/claiming'
import { dropUnfinished } from '@/lib/evidence/taking'
import { filesHere } from '@/lib/evidence/waiting'
import { en } from '@/lib/language/en'
import { addToMailbox } from './adding'
import type { Mailbox } from './mailbox'
import { changeMailboxVisit, readMailboxVisit, visitFiles } from './visit'

export type WithFiles = { form: string; text: string | undefined; reopens: boolean }

/**
 * Adds the files that wait in a visit to its mailbox, with a few words or without: one record, its files and their clock
 * in one unit, once however often the form is sent. Throws `conflict`, and nothing is added, where a file came or went
 * meanwhile, and what `addToMailbox` throws.
 */
export async function addFiles(
  actor: Reporter,
  box: Mailbox,
  secret: string,
  { form, text, reopens }: WithFiles,
): Promise<void> {
  if (reopens) await addToMailbox(actor, box, { form: `${form}/reopens`, kind: 'reopening', content: {} })
  const count = filesHere((await readMailboxVisit(secret))?.files).length
  const content = { ...(text && { text }), ...(count > 0 && { files: count }) }
  const lookDue = await lookDueAt(now())
  await addToMailbox(actor, box, { form, kind: 'addition', content }, (tx, message) =>
    giveFiles(tx, secret, { count, form, lookUp: box.lookUp, message, lookDue }),
  )
}

type Giving = { count: number; form: string; lookUp: Buffer; message: string; lookDue: Date }

async function giveFiles(tx: Tx, secret: string, { count, form, lookUp, message, lookDue }: Giving): Promise<void> {
  const place = visitFiles(secret)?.place
  const given = await changeMailboxVisit(
    secret,
    async visit => {
      if (!place) return undefined
      await dropUnfinished(tx, place, visit.files)
      const isAny = filesHere(visit.files).length > 0
      const claimed = isAny ? await claimForMessage(tx, place, { lookUp, message }, lookDue) : 0
      if (claimed !== count) throw new Refusal('conflict', en.mailboxRefusals.filesChanged)
      return { ...visit, files: undefined, typed: undefined, sentForm: form }
    },
    tx,
  )
  if (!given) throw new Refusal('conflict', en.mailboxRefusals.filesChanged)
}
