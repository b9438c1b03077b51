/** "case.propose-closure" → "Case: propose closure". The codes of the grants are words already. */
export function actionWords(action: string): string {
  const [of = '', what = ''] = action.split('.')
  const plain = (code: string) => code.replaceAll('-', ' ')
  return `${of.charAt(0).toUpperCase()}${plain(of).slice(1)}: ${plain(what)}`
}

/** Who, where it was nobody of ours. */
export const actorWords = (kind: string): string => (kind === 'reporter' ? 'Whoever told us' : 'Beside itself')

const tasks: Readonly<Record<string, string>> = {
  officer: 'Officer',
  deputy: 'Deputy',
  action: 'Had an action there',
  'let-in': 'Let in by name',
  team: 'Case of their team',
  opinion: 'A second opinion was asked for',
  alarm: 'An alarm was open',
  triage: 'It waited for triage',
  typed: 'Typed it',
  unowned: 'It had no officer',
  duty: 'Decided on it, or gave it out',
  none: 'None',
}

/** Why they were there. A code that is new here is shown as it is. */
export const taskWords = (task: string | null): string => (task === null ? '–' : (tasks[task] ?? task))
