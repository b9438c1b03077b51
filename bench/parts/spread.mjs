/** Median, quarters, 95th of a hundred and the worst of some figures, in their own unit. */
export function spread(figures) {
  const sorted = [...figures].sort((one, other) => one - other)
  const at = share => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return { n: sorted.length, median: at(0.5), lower: at(0.25), upper: at(0.75), p95: at(0.95), worst: at(1) }
}

/** "12.3 (10–15), p95 20": as it stands in a table. */
export function shown({ median, lower, upper, p95 }) {
  return `${figure(median)} (${figure(lower)}–${figure(upper)}), p95 ${figure(p95)}`
}

export const figure = number => (Math.abs(number) < 10 ? number.toFixed(1) : Math.round(number).toLocaleString('en-GB'))
