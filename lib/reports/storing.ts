import { reports } from '@/drizzle/schema/reports'
import type { Reporter, Staff } from '@/lib/access/actor'
import { admit } from '@/lib/access/perform'
import type { Tx } from '@/lib/db'
import { rulesInForce } from '@/lib/lists/targets-in-force'
import { enqueue } from '@/lib/notifications/outbox'
import type { Answers } from './answers'
import type { Ticket } from './draft'
import { codedColumns, type Received } from './intake'
import { startClocks } from './intake-clocks'
import { sealReport } from './opening'

/** The version of the questions; kept with every report, because a code is read with the words it was asked in. */
export const wording = 'en/1'

type StoredTicket = Omit<Ticket, 'receipt'> & { receipt: string | null }

/** However it was told: its words sealed, its clocks running and its screening asked for, all of it or nothing. */
export async function store(
  actor: Reporter | Staff,
  { id, reference, receipt }: StoredTicket,
  told: Answers,
  received: Received,
  alongside: (tx: Tx) => Promise<void>,
  through?: string,
): Promise<void> {
  const words = await sealReport(id, { answers: told, wording, ...(through && { through }) }, receipt)
  const rules = await rulesInForce()
  await admit(actor, 'report.create', { kind: 'report', id }, async tx => {
    await tx.insert(reports).values({ id, reference, ...codedColumns(told, received), ...words })
    await together([startClocks(tx, id, told, received, rules), enqueue(tx, 'screen_report', id), alongside(tx)])
  })
}

/** One after another on the connection, without waiting for each answer; ends when nothing of the unit is still on its way. */
async function together(steps: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(steps)).find(step => step.status === 'rejected')
  if (failed) throw failed.reason
}
