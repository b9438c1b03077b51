import { postgresError } from '@/lib/db'
import { Refusal } from '@/lib/errors'

const messages: Record<string, string> = {
  '42501': 'Nobody changes what they may do themselves. Ask another administrator.',
  '23514':
    'That does not fit together. A manager and a team are ones that are there, and a team ends when it is empty.',
}

/** What the database refused, in words that may be shown; anything else is a bug and goes on up. */
export function refusedByDatabase(error: unknown): never {
  const said = postgresError(error)
  if (said?.constraint_name === 'staff_email_unique')
    throw new Refusal('conflict', 'Somebody has an account with this email already.')
  if (said?.constraint_name === 'teams_name_unique')
    throw new Refusal('conflict', 'A team of this name is there already.')
  const message = said && messages[said.code]
  throw message ? new Refusal('rule', message) : error
}
