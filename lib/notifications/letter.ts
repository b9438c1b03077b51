import type { Staff } from '@/lib/access/actor'
import { byId, disclose } from '@/lib/access/perform'
import { findCase } from '@/lib/cases/find'
import { dateWords } from '@/lib/clock/format'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { logo } from '@/lib/landlord/logo'
import { nameOf } from '@/lib/language/landlord'
import { personInCase } from '@/lib/people/queries'
import { mayBePosted, ofCase } from './commands'
import { letterPdf } from './letter-pdf'
import { house } from './queries'
import { wordsOf } from './templates'

/**
 * The PDF of a letter that waits to be posted, for a plain envelope. Reading it is recorded. Throws `not-found`, and
 * `rule` where letters to them have become unsafe or the letter was cancelled.
 */
export async function letterOf(actor: Staff, caseId: string, id: string): Promise<Buffer> {
  const [{ from, chosen }, shown] = await Promise.all([house(), logo()])
  const picture = shown ? Buffer.from(shown.png, 'base64') : undefined
  const find = async (tx: Tx, wanted: string) => {
    const kase = await findCase(tx, wanted)
    return kase && { ...kase, letter: await lettered(tx, wanted, id) }
  }
  return disclose(actor, 'outgoing.send', byId(caseId, find), async ({ letter: { row, person } }) => {
    const { text } = wordsOf(row.template, from, row.detail, chosen(row.template, row.createdAt))
    const to = [person.name ?? '', ...(person.address ?? '').split(/\r?\n|,\s*/)].filter(Boolean)
    const greeting = person.name ? `Dear ${person.name},` : 'Hello,'
    const letter = { from: nameOf(from), phone: from.phone, to, date: dateWords(row.createdAt), greeting, text }
    return letterPdf({ ...letter, logo: picture })
  })
}

async function lettered(tx: Tx, caseId: string, id: string) {
  const row = await ofCase(tx, caseId, id)
  if (row.channel !== 'letter' || !row.personId) throw new Refusal('not-found', 'We could not find that letter.')
  if (row.state === 'cancelled') throw new Refusal('rule', 'This letter was cancelled. Destroy what was printed.')
  await mayBePosted(tx, row)
  return { row, person: await personInCase(tx, caseId, row.personId) }
}
