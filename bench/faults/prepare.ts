import { setTimeout as pause } from 'node:timers/promises'
import { now } from '@/lib/clock/now'
import { startClock } from '@/lib/database/clock-offset'
import type { Answers } from '@/lib/reports/answers'
import { saveDraft } from '@/lib/reports/draft'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'

/**
 * Fills in the form for somebody up to its last page, as the public half does it: through the gate, under a cookie's
 * secret. Nine pages of HTTP take most of the time of a run in which *Send* is what is looked at. Asked by number over
 * the channel to the parent; answers with the secret and the id that the report will have.
 */
process.on('message', async (number: number) => {
  process.send?.({ number, ...(await prepared(number)) })
})
process.on('disconnect', () => process.exit(0))

async function prepared(number: number): Promise<{ secret: string; id: string }> {
  for (;;) {
    try {
      await startClock()
      const secret = newVisitSecret()
      const ticket = await newTicket()
      if (await saveDraft(secret, { answers: told(number), ticket, begunAt: now().getTime() - 60_000 }))
        return { secret, id: ticket.id }
    } catch {
      await pause(300)
    }
  }
}

function told(number: number): Answers {
  const named = number % 4 === 0
  return {
    safe: 'safe',
    role: 'victim',
    what: `They shouted at us on the stairs again, number ${number}. We are frightened to go out after dark.`,
    types: ['verbal_abuse'],
    grounds: ['race'],
    when: 'this_week',
    place: 'shared_area',
    placeWords: `Stairs of house ${number}`,
    level: named ? 'confidential' : 'anonymous',
    ...(named && { name: `Person ${number}`, email: `person-${number}@example.org` }),
    channels: [named ? 'email' : 'mailbox'],
    wishes: ['just_want_you_to_know'],
  }
}
