import { shortDate } from '@/lib/clock/format'

/** A date without a time, as "Thu 10 Dec". */
export const dayWords = (date: string): string => shortDate(new Date(`${date}T12:00:00Z`))
