import { months } from '@/lib/clock/format'

/** "2026-12" as "December 2026". */
export const monthWords = (month: string) => `${months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`
