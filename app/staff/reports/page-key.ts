import { z } from 'zod'
import type { EnteredKey } from '@/lib/reports/entered'

const key = z
  .string()
  .transform(text => text.split('_'))
  .pipe(z.tuple([z.iso.datetime(), z.uuid()]))

/** The key of a page as it stands in an address; anything else is the first page. */
export function keyIn(after: string | string[] | undefined): EnteredKey | undefined {
  const read = key.safeParse(after)
  return read.success ? { recordedAt: new Date(read.data[0]), id: read.data[1] } : undefined
}

export const pathAfter = ({ recordedAt, id }: EnteredKey) => `/staff/reports?after=${recordedAt.toISOString()}_${id}`
