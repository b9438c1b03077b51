import { instantAt, localDate } from '@/lib/clock/local'

/** How far a measure that makes somebody safer at home has come. Its kinds are a list with versions (`measures`). */
export const measureStates = ['asked', 'ordered', 'done', 'struck_out'] as const
export type MeasureState = (typeof measureStates)[number]

export const measureStateNames: Record<MeasureState, string> = {
  asked: 'Asked for',
  ordered: 'Ordered',
  done: 'Done',
  struck_out: 'Struck out',
}

type Dates = { orderedAt: Date | null; completedAt: Date | null; cancelledAt: Date | null }

/** Asked for, ordered, done or struck out, as its dates say. */
export function measureState(of: Dates): MeasureState {
  if (of.cancelledAt) return 'struck_out'
  if (of.completedAt) return 'done'
  return of.orderedAt ? 'ordered' : 'asked'
}

/** Something is still to be done about it: it holds the closing of its case, and is a step of whoever owns it. */
export const isOpenMeasure = ({ completedAt, cancelledAt }: Omit<Dates, 'orderedAt'>): boolean =>
  !completedAt && !cancelledAt

/**
 * By when, of one without a clock of its own: 17:00 on its day, as for every target (domain §3.10); the end of the day
 * where it was asked for after that.
 */
export function measureDueAt({ dueOn, madeAt }: { dueOn: string; madeAt: Date }): Date {
  const closes = instantAt(dueOn, '17:00')
  return madeAt > closes && localDate(madeAt) === dueOn ? instantAt(dueOn, '23:59') : closes
}

/** A measure as its clock finds it. */
export type TimedMeasure = { personId: string; madeAt: Date; isUrgent: boolean }
type ClockOf = { target: string; personId?: string | null; startedAt?: Date }

/** The clock that runs for an urgent measure alone: a T10 of its person, from the moment it was asked for. */
export const isClockOf = (measure: TimedMeasure, clock: ClockOf): boolean =>
  measure.isUrgent &&
  clock.target === 'T10' &&
  clock.personId === measure.personId &&
  clock.startedAt?.getTime() === measure.madeAt.getTime()

/** Contact from the line manager of one of ours, the same day (domain §4.1): no kind that anybody chooses. */
export const managerContact = 'line_manager_contact'
export const managerContactWords = 'Contact from their line manager today'

/** A lock is changed only with whoever lives there (domain §9, S2). */
export const onlyWithThem: readonly string[] = ['locks']

type Agreed = { kind: string; agreed: boolean; notAgreed?: string | undefined }

/** Why it may not be asked for yet: it was not agreed with them, and nobody says why. Undefined where it may. */
export function agreedProblem({ kind, agreed, notAgreed }: Agreed): string | undefined {
  if (agreed) return undefined
  if (onlyWithThem.includes(kind)) return 'A lock is changed only with whoever lives there. Agree it with them first.'
  return notAgreed ? undefined : 'Agree it with them, or say why that was not possible.'
}

/** What it is called, in the words of when it was asked for. */
export const measureWords = ({ kind, wording }: { kind: string; wording: Record<string, string> }): string =>
  wording[kind] ?? 'A safety measure'

/** "£120" or "£89.50" */
export const poundWords = (pence: number): string =>
  `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: pence % 100 === 0 ? 0 : 2 })}`

/** What the measures of a case come to, as far as it is known. It decides nothing (domain C-5). */
export function costWords(measures: readonly { costPence: number | null; cancelledAt: Date | null }[]): string {
  const counted = measures.filter(({ cancelledAt }) => !cancelledAt)
  const known = counted.flatMap(({ costPence }) => costPence ?? [])
  const missing = counted.length - known.length
  const total = poundWords(known.reduce((sum, pence) => sum + pence, 0))
  return `Measures of this case, as far as recorded: ${total}.${missing > 0 ? ` ${missing} without a cost yet.` : ''}`
}
