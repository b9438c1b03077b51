import type { Answers, Field } from './answers'
import { answersThatApply } from './journey'

/** What somebody said later in their mailbox about who they are and how they may be reached. */
export type SaidLater = { answers?: Answers }

/** Asked together when somebody changes how we contact them: what is left out then no longer holds. */
export const contactFields = [
  'channels',
  'times',
  'voicemail',
  'seenByOthers',
  'livesWith',
  'safeWord',
  'via',
] as const satisfies readonly Field[]

/**
 * The answers as they stand after everything said since, oldest first. New ways to be reached replace the old ones as a
 * whole; a name, number or address is replaced only by another one. Who said to be known is never anonymous again.
 */
export function answersNow(answers: Answers, later: readonly SaidLater[]): Answers {
  return answersThatApply(later.reduce(saidSince, answers))
}

function saidSince(before: Answers, { answers: said = {} }: SaidLater): Answers {
  const { level, noContact: _, ...known } = before
  const base = said.channels ? without(known, contactFields) : known
  return { ...base, ...said, level: higher(level, said.level) }
}

const ranks = ['anonymous', 'confidential', 'open'] as const
type Level = Answers['level']

function higher(before: Level, said: Level): NonNullable<Level> {
  const rank = (level: Level) => ranks.indexOf(level ?? 'anonymous')
  return ranks[Math.max(rank(before), rank(said))] ?? 'anonymous'
}

const without = (answers: Answers, fields: readonly Field[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([field]) => !fields.includes(field as Field)))
