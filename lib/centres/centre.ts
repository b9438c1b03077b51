/** A reporting centre as the public half knows it: a library, a mosque, a drop-in whose device is in use. */
export type Centre = { id: string; name: string }

/** Whoever types: the person who tells, or somebody who helps them. */
export const typists = ['me', 'helper'] as const
export type Typist = (typeof typists)[number]

/** A device stays a centre's for an opening day, in minutes. */
export const openingDayMinutes = 12 * 60

/**
 * On a shared device a page that nobody touches goes away by itself, in seconds: so soon for what was begun, sooner for
 * the page after sending, and soonest for a receipt that was handed over. Everything else waits as long as a form.
 */
export const wipes = { form: 15 * 60, mailbox: 20 * 60, received: 3 * 60, receipt: 60, warning: 2 * 60 } as const

/** After how many seconds a page of the public half is wiped on a shared device; undefined where nothing is to be wiped. */
export function wipedAfter(path: string): number | undefined {
  if (nothingToWipe.test(path)) return undefined
  if (path === '/tell-us/received/receipt') return wipes.receipt
  if (path.startsWith('/tell-us/received')) return wipes.received
  return path.startsWith('/come-back/') ? wipes.mailbox : wipes.form
}

const nothingToWipe = /^\/(?:centre|staff|api|leave)(?:\/|$)/

/** Minutes that a draft lives on a shared device: longer than its page, so that what is sent last is never too late. */
export const sharedDraftMinutes = 30
