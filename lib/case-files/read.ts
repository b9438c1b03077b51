import type { CaseFile } from '@/lib/cases/file'
import { roleOfTeller } from '@/lib/cases/people-told'
import { who } from '@/lib/cases/timeline-said'
import type { Thread } from '@/lib/messages/thread'
import type { Answers } from '@/lib/reports/answers'
import type { Extras } from './extras'

/** What was read of a case, opened as far as whoever asked may open it. */
export type Read = {
  file: CaseFile
  extras: Extras
  threads: readonly Thread[]
  /** What each report says, by its id. */
  answers: ReadonlyMap<string, Answers>
  staff: ReadonlyMap<string, { name: string; role: string }>
}

/** Whoever told us this report, as somebody of the case. Nobody where it is of no report; never a guess at another. */
export function teller({ file }: Read, reportId: string | null | undefined): string | null {
  if (!reportId) return null
  const role = roleOfTeller(file.reports.find(({ id }) => id === reportId)?.role)
  const told = file.people.find(person => person.reportId === reportId && person.role === role)
  return told?.id ?? `report ${reportId}`
}

export const named = ({ file }: Read, personId: string | null): string => who(file, personId ?? undefined)

export const by = ({ staff }: Read, id: string | null | undefined): string => (id && staff.get(id)?.name) || 'automatic'
