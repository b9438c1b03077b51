import { z } from 'zod'
import { grounds, incidentTypes } from '@/lib/reports/report'
import { caseStatuses } from './case'

export const caseViews = ['mine', 'open', 'no-contact', 'closed'] as const
export type CaseView = (typeof caseViews)[number]

/** A place in the list: the last row of the page before, or the first of the page after. */
export type ListKey = { openedAt: Date; id: string }

const one = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.enum(codes).optional().catch(undefined)

const key = z
  .string()
  .regex(/^\d{1,15}\.[0-9a-f-]{36}$/)
  .transform(text => text.split('.'))
  .pipe(z.tuple([z.string(), z.uuid()]))
  .transform(([time, id]): ListKey => ({ openedAt: new Date(Number(time)), id }))
  .optional()
  .catch(undefined)

/** The list's address, in codes only: what makes no sense is left out, so that every address shows a list. */
export const caseFilter = z.object({
  show: z.enum(caseViews).catch('open'),
  stage: one(caseStatuses),
  /** Whose cases, by id, or those of nobody yet. */
  officer: z
    .union([z.literal('none'), z.uuid()])
    .optional()
    .catch(undefined),
  restricted: one(['yes']),
  /** The newest assessment of somebody in it is High. */
  risk: one(['high']),
  late: one(['yes']),
  type: one(incidentTypes),
  ground: one(grounds),
  after: key,
  before: key,
})
export type CaseFilter = z.output<typeof caseFilter>

/** What of a filter stands in an address and may be kept under a name: no page of it. */
export function filterQuery({ after: _, before: __, ...filter }: CaseFilter): string {
  return new URLSearchParams(
    Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString()
}
