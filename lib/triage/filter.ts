import { z } from 'zod'
import { anonymityLevels, channels, grounds, incidentTypes, severities } from '@/lib/reports/report'

export const queueViews = ['waiting', 'mine', 'overdue'] as const
export type QueueView = (typeof queueViews)[number]

/** A place in the queue: the sort key of the row a page starts after, or ends before. */
export type QueueKey = { severity: (typeof severities)[number]; receivedAt: Date; id: string }

const one = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.enum(codes).optional().catch(undefined)

const key = z
  .string()
  .transform(text => text.split('~'))
  .pipe(z.tuple([z.enum(severities), z.iso.datetime().transform(text => new Date(text)), z.uuid()]))
  .transform(([severity, receivedAt, id]): QueueKey => ({ severity, receivedAt, id }))
  .optional()
  .catch(undefined)

/** The queue's address: what is not understood is left out, so that no address is an error. */
export const queueFilter = z.object({
  view: z.enum(queueViews).catch('waiting'),
  channel: one(channels),
  level: one(anonymityLevels),
  danger: one(['yes']),
  type: one(incidentTypes),
  ground: one(grounds),
  after: key,
  before: key,
})
export type QueueFilter = z.output<typeof queueFilter>

/** The address of a list: the same address, the same list. Keys of pages are left out unless given. */
export function queueAddress(
  { after: _, before: __, ...filter }: QueueFilter,
  page?: { after?: QueueKey; before?: QueueKey },
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value && value !== 'waiting') query.set(name, value)
  if (page?.after) query.set('after', keyText(page.after))
  if (page?.before) query.set('before', keyText(page.before))
  return query.size > 0 ? `/staff/triage?${query}` : '/staff/triage'
}

const keyText = ({ severity, receivedAt, id }: QueueKey) => `${severity}~${receivedAt.toISOString()}~${id}`
