import cluster from 'node:cluster'

const everyMs = 250

/**
 * In the first process: hears from each that serves how many connections it has open, and tells all of them what a fair
 * share is. Linux gives a new connection to whoever is free that moment, and one that is kept open stays where it is.
 */
export function tellShares() {
  const open = new Map()
  cluster.on('message', (worker, word) => {
    if (word?.open === undefined) return
    open.set(worker.id, word.open)
    const share = Math.ceil([...open.values()].reduce((sum, one) => sum + one, 0) / open.size)
    worker.send({ share }, () => {})
  })
  cluster.on('exit', worker => open.delete(worker.id))
}

/**
 * In a process that serves beside others: whoever has more connections than its share ends some of them with their next
 * answer, so that they are opened anew by whoever is free. `open` says how many there are.
 */
export function keepShare(server, open) {
  let tooMany = 0
  process.on('message', word => {
    if (word?.share !== undefined) tooMany = Math.max(0, open() - word.share - 1)
  })
  setInterval(() => process.connected && process.send({ open: open() }, () => {}), everyMs).unref()
  server.prependListener('request', (_request, response) => {
    if (tooMany === 0) return
    tooMany--
    response.shouldKeepAlive = false
  })
}
