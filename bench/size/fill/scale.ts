/** How much of what a landlord of some size has after some years. */
export type Scale = { reports: number; homes: number; persons: number; staff: number; years: number }

/**
 * Five years of a landlord with that many reports: a home to ten reports, somebody new for four of them before people
 * come again (fifteen months later), a case to five.
 */
export const scaleOf = (reports: number, staff = 400): Scale => ({
  reports,
  homes: Math.max(100, Math.round(reports / 10)),
  persons: Math.max(100, Math.round(reports / 4)),
  staff,
  years: 5,
})
