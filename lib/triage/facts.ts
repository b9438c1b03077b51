import type { ageBands } from '@/lib/reports/report'

/** Under 18: the safeguarding lead is told the same day (domain §6.7). */
export const isChildAge = (band: (typeof ageBands)[number] | null) => band !== null && band !== '18_or_over'
