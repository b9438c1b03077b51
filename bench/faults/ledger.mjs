/** What was seen of a fault, row by row, and which promises it broke. */
export function ledger(fault) {
  const rows = []
  const broken = []
  return {
    rows,
    broken,
    saw: (what, seen) => rows.push([fault, what, seen]),
    promise: (what, kept, seen = kept ? 'yes' : 'no') => {
      rows.push([fault, what, kept ? seen : `${seen} BROKEN`])
      if (!kept) broken.push(`${fault}: ${what}`)
    },
  }
}

/** Asks until it is so; resolves with the seconds it took, or undefined when it never was. */
export async function secondsUntil(isSo, mostSeconds = 120) {
  const began = performance.now()
  while (performance.now() - began < mostSeconds * 1_000) {
    if (await isSo().catch(() => false)) return (performance.now() - began) / 1_000
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  return undefined
}

export const within = seconds => (seconds === undefined ? 'never' : `after ${seconds.toFixed(1)} s`)

/** Is this the page that people are to see when we cannot take something: what was not kept, and whom to call? */
export function isCalm({ status, html, headers }) {
  const text = html.replace(/<[^>]*>/g, ' ')
  const says = /(?:We could not take this|was not sent|was not added)/.test(text) && /01632 960100/.test(text)
  return status === 503 && Number(headers.get('retry-after')) > 0 && says
}
