import { performance } from 'node:perf_hooks'

/** Does every piece of work, so many at once, each worker taking the next when it is done with one. */
export async function atOnce(many, list, work) {
  const results = new Array(list.length)
  let next = 0
  const worker = async () => {
    while (next < list.length) {
      const at = next++
      results[at] = await work(list[at], at)
    }
  }
  await Promise.all(Array.from({ length: many }, worker))
  return results
}

/** The same, with the time each took in ms and how many there were a second. */
export async function timedAtOnce(many, list, work) {
  const began = performance.now()
  const done = await atOnce(many, list, async one => {
    const start = performance.now()
    const result = await work(one)
    return { result, ms: performance.now() - start }
  })
  return { done, seconds: (performance.now() - began) / 1000 }
}
