import { sql } from 'drizzle-orm'
import type { Staff } from '@/lib/access/actor'
import { admit, byId, perform, type Subject } from '@/lib/access/perform'
import { encryptText } from '@/lib/crypto/text'
import { postgresError, type Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId, newId } from '@/lib/ids'
import { evenly } from '@/lib/search/evenly'
import type { AnsweringGlass, AskingGlass } from './glass-schema'

/** Milliseconds. Every answer takes a whole number of these. */
const step = 300

/**
 * Asks to be let into what is shut, for so many hours (domain §0 rule 4). Resolves with nothing, and with the same nothing
 * and in as long whether it exists, is hidden from them, or they are shut out of it. Throws `not-found` without the grant,
 * and `rule` for whoever asked ten times within a day, whatever they typed.
 */
export async function askGlass(actor: Staff, { reference, reason, hours }: AskingGlass): Promise<void> {
  const id = newId()
  const words = encryptText(reason, 'broken_glass.reason')
  await evenly(step, () =>
    admit(actor, 'glass.ask', { kind: 'glass', id }, tx =>
      asRefused(
        tx.execute(sql`select beside.glass_ask(${id}, ${reference.toUpperCase()}, ${words}, ${Number(hours)})`),
      ),
    ),
  )
}

/**
 * The second person's answer. Yes lets them in until their time is over, to the tenant's side of it, and tells the data
 * protection officer. Throws `not-found` for what is not theirs to answer, `conflict` for what is answered, `rule` where
 * nobody may be let in: whoever asked is shut out, or what they typed names nothing.
 */
export async function answerGlass(actor: Staff, glassId: string, { answer }: AnsweringGlass): Promise<void> {
  await onGlass(actor, glassId, sql`select beside.glass_answer(${glassId}, ${answer === 'yes'})`)
}

/** Ends it before its time. Throws `not-found`, and `conflict` where it is over. */
export async function endGlass(actor: Staff, glassId: string): Promise<void> {
  await onGlass(actor, glassId, sql`select beside.glass_end(${glassId})`)
}

async function onGlass(actor: Staff, glassId: string, query: ReturnType<typeof sql>): Promise<void> {
  await perform(actor, 'glass.answer', byId(glassId, findGlass), tx => asRefused(tx.execute(query)))
}

/** What waits for somebody's answer, or was answered, where it is theirs to see. */
export async function findGlass(tx: Tx, id: string): Promise<Subject | undefined> {
  const rows = isId(id) ? await tx.execute(sql`select from beside.glass_shown() where id = ${id}`) : []
  return rows.length > 0 ? { kind: 'glass', id } : undefined
}

async function asRefused(done: PromiseLike<unknown>): Promise<void> {
  try {
    await done
  } catch (error) {
    const refusal = refusals[postgresError(error)?.code ?? '']
    throw refusal ? new Refusal(...refusal) : error
  }
}

const refusals: Record<string, [Refusal['code'], string]> = {
  P0002: ['not-found', 'We could not find that.'],
  '55006': ['conflict', 'Somebody answered this meanwhile, or it is over.'],
  '54000': ['rule', 'You asked ten times since yesterday. Ring the duty manager.'],
  '42501': ['rule', 'They are shut out of this record and cannot be let in. Say no.'],
  '23503': ['rule', 'What they typed names nothing here. Say no.'],
}
