import { performance } from 'node:perf_hooks'
import { atOnce, timedAtOnce } from './at-once.mjs'
import { visitor } from './visitor.mjs'

/**
 * Receipts typed, so many at once: the time until the answer says that it opens, and until the page with the messages is
 * there too, in ms.
 */
export async function measureMailbox({ app, receipts, together }) {
  const visitors = await atOnce(4, receipts, async receipt => {
    const someone = visitor(app.port)
    await someone.look('/come-back')
    return { someone, receipt }
  })
  const { done, seconds } = await timedAtOnce(together, visitors, open)
  return {
    answer: done.map(({ result }) => result.answer),
    page: done.map(({ ms }) => ms),
    perSecond: done.length / seconds,
  }
}

async function open({ someone, receipt }) {
  const began = performance.now()
  const answer = await someone.post('/come-back/opening', { receipt })
  const took = performance.now() - began
  const page = await someone.follow(answer)
  if (page.status !== 200 || !page.text().includes('/come-back/messages/records'))
    throw new Error('a mailbox stayed shut')
  return { answer: took }
}
