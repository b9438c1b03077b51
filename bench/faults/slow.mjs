import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { startBeside } from '../parts/app.mjs'
import { shown, spread } from '../parts/spread.mjs'
import { ledger } from './ledger.mjs'

const idle = 500
const slow = 20
const longestFormMs = 330_000

/** From behind a proxy, since one place alone may not have so many. Five hundred connections that say nothing and twenty that say a byte a second: what others notice, and who is let go. */
export async function slowness({ port }) {
  const app = await startBeside({ port, env: { BESIDE_TRUSTED_PROXY: '127.0.0.1' } })
  const before = await latency(app.url)
  const silent = Array.from({ length: idle }, () => held(port, () => ''))
  const heads = Array.from({ length: slow }, () =>
    held(port, turn => 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: a'.slice(turn, turn + 1) || 'a'),
  )
  const bodies = Array.from({ length: slow }, () => held(port, turn => (turn === 0 ? formHead : 'a')))
  await pause(3_000)
  const meanwhile = await latency(app.url)
  const [headsGone, bodiesGone, silentGone] = await Promise.all([heads, bodies, silent].map(ended))
  await app.stop()
  const seen = ledger('slow and idle')
  seen.saw('a page, alone (ms)', shown(before))
  seen.promise(`a page beside ${idle} idle and ${slow * 2} slow connections (ms)`, meanwhile.n === 40, shown(meanwhile))
  seen.promise('a head of 1 byte a second is ended', Number.isFinite(headsGone), saidOf(headsGone))
  seen.promise('a form of 1 byte a second is ended', Number.isFinite(bodiesGone), saidOf(bodiesGone))
  seen.promise('a connection that says nothing is ended', Number.isFinite(silentGone), saidOf(silentGone))
  return seen
}

const formHead =
  'POST /tell-us/2/answers HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\n'

/** A connection that says what `said(turn)` gives once a second; resolves with the seconds until the other side ends it. */
function held(port, said) {
  return new Promise(resolve => {
    const began = performance.now()
    const socket = connect(port, '127.0.0.1')
    let turn = 0
    const say = setInterval(() => socket.write(said(turn++)), 1_000)
    const late = setTimeout(() => socket.destroy(new Error('late')), longestFormMs)
    let isLate = false
    socket.on('error', error => {
      isLate = error.message === 'late'
    })
    socket.resume().on('close', () => {
      clearInterval(say)
      clearTimeout(late)
      resolve(isLate ? Number.POSITIVE_INFINITY : (performance.now() - began) / 1_000)
    })
    socket.on('end', () => socket.end())
  })
}

const ended = async connections => Math.max(...(await Promise.all(connections)))
const saidOf = seconds => (Number.isFinite(seconds) ? `within ${Math.round(seconds)} s` : 'never')

async function latency(url) {
  const times = []
  for (let turn = 0; turn < 40; turn++) {
    const began = performance.now()
    const answer = await fetch(`${url}/tell-us/1`)
    await answer.text()
    if (answer.ok) times.push(performance.now() - began)
  }
  return spread(times)
}
