import { describe, expect, test } from 'vitest'
import { s1 } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { sendReport } from '@/lib/reports/commands'
import { readDraft } from '@/lib/reports/draft'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { handOver, receiptToShow } from '@/lib/reports/handing-over'
import { newTicket } from '@/lib/reports/ticket'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

await office(await testDatabase())

async function sentWith(handover: boolean) {
  const secret = newVisitSecret()
  const ticket = await newTicket()
  await sendReport(reporter, secret, ticket, s1, { handover })
  const read = async () => {
    const draft = await readDraft(secret)
    if (!draft?.sent) throw new Error('nothing was sent')
    return { draft, sent: draft.sent }
  }
  return { secret, ticket, read }
}

describe('a receipt after sending', () => {
  test('is shown at once to whoever typed alone, and no press changes that', async () => {
    const { secret, ticket, read } = await sentWith(false)
    await handOver(secret, (await read()).draft, 'none')
    expect(receiptToShow((await read()).sent)).toBe(ticket.receipt)
  })
  test('waits where somebody helped, is shown on a press, and is forgotten when closed', async () => {
    const { secret, ticket, read } = await sentWith(true)
    expect(receiptToShow((await read()).sent)).toBeNull()
    await handOver(secret, (await read()).draft, 'show')
    expect(receiptToShow((await read()).sent)).toBe(ticket.receipt)
    await handOver(secret, (await read()).draft, 'none')
    expect((await read()).sent).toMatchObject({ receipt: '', handover: { state: 'over' }, reference: ticket.reference })
    await handOver(secret, (await read()).draft, 'show')
    expect(receiptToShow((await read()).sent)).toBeNull()
  })
  test('that is not wanted is never shown', async () => {
    const { secret, read } = await sentWith(true)
    await handOver(secret, (await read()).draft, 'none')
    await handOver(secret, (await read()).draft, 'show')
    expect(JSON.stringify((await read()).draft)).not.toMatch(/"receipt":"[0-9A-Z]/)
  })
})
