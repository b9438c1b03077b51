import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { atOnce, timedAtOnce } from './at-once.mjs'
import { atCheckPage, lastForm, shownOn } from './telling.mjs'
import { exchange, multipart } from './visitor.mjs'

/**
 * Final *Send*, so many at once, in blocks in turn with the bare handler. What was acknowledged is looked for in the database
 * afterwards by its reference. Resolves with the blocks of both, what became of the reports, and their receipts.
 */
export async function measureSending({ app, bare, sql, blocks, inBlock, together }) {
  const ready = await atOnce(4, Array.from({ length: blocks * inBlock }), () => atCheckPage(app.port))
  await pause(Math.max(0, ...ready.map(({ readyAt }) => readyAt - Date.now())))
  await timedAtOnce(together, Array.from({ length: 50 }), () => postBare(bare.port))
  const [ours, theirs, before] = [[], [], await countReports(sql)]
  for (let block = 0; block < blocks; block++) {
    theirs.push(await timedAtOnce(together, Array.from({ length: inBlock * 4 }), () => postBare(bare.port)))
    const senders = ready.slice(block * inBlock, (block + 1) * inBlock)
    ours.push(await timedAtOnce(together, senders, ({ someone }) => send(someone)))
  }
  return {
    ours,
    theirs,
    ...(await whatBecame(
      sql,
      ours.flatMap(({ done }) => done),
      before,
    )),
  }
}

async function countReports(sql) {
  const [row] = await sql`select count(*)::int as count from beside.reports`
  return row.count
}

const bareAgent = new Agent({ keepAlive: true })

async function send(someone) {
  const answer = await someone.postBody('/tell-us/10/answers', multipart(lastForm)).catch(() => undefined)
  return { someone, accepted: answer?.status === 303 && answer.headers.location === '/tell-us/received' }
}

async function postBare(port) {
  const { body, type } = multipart(lastForm)
  const headers = { 'content-type': type, 'content-length': body.length }
  const answer = await exchange({ port, method: 'POST', path: '/', headers, agent: bareAgent }, body)
  return { accepted: answer.status === 303 }
}

/** Lost: acknowledged and not stored whole. Twice: reports since it began that nobody was given a receipt for. */
async function whatBecame(sql, done, before) {
  const accepted = done.filter(({ result }) => result.accepted).map(({ result }) => result.someone)
  const shown = await atOnce(2, accepted, async someone => shownOn(await someone.get('/tell-us/received')))
  const references = shown.flatMap(one => one?.reference ?? [])
  const rows = await sql`
    select r.reference from beside.reports r where r.reference = any(${references})
       and exists (select from beside.clocks c where c.report_id = r.id and c.target = 'T2')
       and exists (select from beside.audit a where a.subject_id = r.id::text and a.action = 'report.create')`
  const stored = new Set(rows.map(({ reference }) => reference))
  const lost = accepted.length - references.filter(reference => stored.has(reference)).length
  const receipts = shown.flatMap(one => one?.receipt ?? [])
  return {
    accepted: accepted.length,
    refused: done.length - accepted.length,
    lost,
    twice: (await countReports(sql)) - before - stored.size,
    receipts,
  }
}
