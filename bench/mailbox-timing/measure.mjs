// Does the time of an answer tell whether a receipt exists? node bench/mailbox-timing/measure.mjs [tries]
// Starts Beside with a data folder of its own, sends a few reports, and types right, unknown and impossible receipts in
// turn, each from another place, so that nothing is slowed down. Prints medians and quantiles in ms.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'

const tries = Number(process.argv[2] ?? 200)
const port = Number(process.env.PORT ?? 3391)
const base = `http://localhost:${port}`
let places = 0
const data = await mkdtemp(join(tmpdir(), 'beside-timing-'))
const app = spawn(process.execPath, ['bin/start.mjs'], {
  env: { ...process.env, PORT: `${port}`, BESIDE_DATA: data, BESIDE_TRUSTED_PROXY: '127.0.0.1' },
  stdio: 'ignore',
})

try {
  await ready()
  const receipts = []
  for (let i = 0; i < 5; i++) receipts.push(await receiptOfANewReport())
  const kinds = {
    right: n => receipts[n % receipts.length],
    unknown: () => random(16),
    impossible: () => 'not a receipt',
    empty: () => '',
  }
  const times = Object.fromEntries(Object.keys(kinds).map(kind => [kind, []]))
  for (let n = -20; n < tries; n++)
    for (const [kind, make] of shuffled(Object.entries(kinds))) {
      const ms = await timed(make(Math.abs(n)))
      if (n >= 0) times[kind].push(ms)
    }
  report(times)
} finally {
  app.kill('SIGTERM')
  await new Promise(resolve => app.once('close', resolve))
  await rm(data, { recursive: true, force: true })
}

async function ready() {
  for (let turn = 0; turn < 1_200; turn++) {
    if ((await fetch(`${base}/api/health`).catch(() => undefined))?.ok) return
    await pause(100)
  }
  throw new Error('Beside did not start')
}

async function timed(receipt) {
  const form = new FormData()
  form.append('receipt', receipt)
  const place = `192.0.${(places >> 8) & 255}.${places++ & 255}`
  const began = performance.now()
  const answer = await fetch(`${base}/come-back/opening`, {
    method: 'POST',
    body: form,
    headers: { 'x-forwarded-for': place },
    redirect: 'manual',
  })
  await answer.arrayBuffer()
  if (answer.status !== 303) throw new Error(`answered ${answer.status}`)
  return performance.now() - began
}

async function receiptOfANewReport() {
  let cookie = ''
  const post = async (page, fields) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    return keep(
      await fetch(`${base}/tell-us/${page}/answers`, { method: 'POST', body, headers: { cookie }, redirect: 'manual' }),
    )
  }
  const keep = answer => {
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return answer
  }
  await post(1, { begin: 'yes', safe: 'safe', role: 'witness', move: 'continue' })
  await post(2, { what: 'Shouting on the stairs', move: 'continue' })
  for (let page = 3; page <= 9; page++)
    await post(page, page === 7 ? { level: 'anonymous', move: 'continue' } : { move: 'continue' })
  await fetch(`${base}/tell-us/10`, { headers: { cookie } })
  await post(10, {})
  const html = await (await fetch(`${base}/tell-us/received`, { headers: { cookie } })).text()
  const receipt = [...html.matchAll(/<span>([0-9A-Z]{4}) ?(?:<!-- -->)?/g)].map(([, four]) => four).join('')
  if (receipt.length !== 16) throw new Error('no receipt on the page')
  return receipt
}

function random(length) {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), byte => letters[byte % 32]).join('')
}

function shuffled(list) {
  return list
    .map(one => [Math.random(), one])
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)
}

function report(times) {
  const at = (list, share) => [...list].sort((a, b) => a - b)[Math.floor(list.length * share)]
  const round = ms => Math.round(ms * 100) / 100
  const right = at(times.right, 0.5)
  for (const [kind, list] of Object.entries(times)) {
    const [p5, median, p95] = [0.05, 0.5, 0.95].map(share => round(at(list, share)))
    console.log(kind.padEnd(11), { tries: list.length, p5, median, p95, toRight: round(median / right) })
  }
}
