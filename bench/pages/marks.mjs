/** Runs in the page before anything of its own: when its fields came, what was painted largest, which tasks were long. */
export function watchMarks() {
  const marks = { fields: undefined, largest: 0, long: [] }
  globalThis.besideMarks = marks
  const fields = 'main :is(input, select, textarea, button):not([type=hidden]), main h1, body > form textarea'
  const look = () => {
    if (marks.fields !== undefined || !document.querySelector(fields)) return
    marks.fields = performance.now()
    watcher.disconnect()
  }
  const watcher = new MutationObserver(look)
  watcher.observe(document, { childList: true, subtree: true })
  const each = (type, work) =>
    new PerformanceObserver(list => list.getEntries().forEach(work)).observe({ type, buffered: true })
  each('largest-contentful-paint', entry => {
    marks.largest = entry.startTime
  })
  each('longtask', entry => marks.long.push({ start: entry.startTime, ms: entry.duration }))
}

/** In ms since the request; `began` is that moment on the clock of the browser's network, in s. `blocked`: total blocking time. */
export async function marksOf(page, session) {
  const { metrics } = await session.send('Performance.enable').then(() => session.send('Performance.getMetrics'))
  const began = metrics.find(({ name }) => name === 'NavigationStart')?.value
  const read = await page.evaluate(() => ({
    ...globalThis.besideMarks,
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  }))
  const { painted, largest, fields, long } = read
  if (painted === undefined || fields === undefined)
    throw new Error(`nothing was painted, or no field came: ${page.url()}`)
  const blocked = long.filter(({ start }) => start >= painted).reduce((sum, { ms }) => sum + Math.max(0, ms - 50), 0)
  return { began, painted, largest, fields, blocked }
}
