import type { AccountShown } from '@/lib/staff/account-facts'
import type { AccessAnswer } from '@/lib/staff/duty'
import { roleNames } from '@/lib/staff/role-names'
import { factorWords, lastHereWords } from './account-words'

export const answerNames: Record<AccessAnswer, string> = {
  keep: 'Still needed as it is',
  change: 'Needed, but to be changed',
  end: 'Not needed: to end',
}

/** What is looked at before somebody answers. */
export function accountLines(account: AccountShown): string[] {
  const { role, team, agency, manager, onRoute } = account
  return [
    [roleNames[role], agency ?? team ?? 'No team', manager ? `manager ${manager}` : 'no line manager'].join(', '),
    `${lastHereWords(account)}. ${factorWords(account)}.`,
    ...(onRoute ? ['Receives what is said about somebody of ours (the restricted route)'] : []),
  ]
}
