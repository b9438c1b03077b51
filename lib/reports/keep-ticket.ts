import { type Draft, reviseDraft, type Ticket } from './draft'
import { newTicket } from './ticket'

/** The ticket of a draft, made and kept the first time it is asked for. */
export async function keepTicket(secret: string, draft: Draft): Promise<Ticket> {
  if (draft.ticket) return draft.ticket
  const ticket = await newTicket()
  const kept = await reviseDraft(secret, latest => ({ ...latest, ticket: latest.ticket ?? ticket }), draft)
  return kept?.ticket ?? ticket
}
