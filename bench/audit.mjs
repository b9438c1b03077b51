// What does the trail cost a request? npm run bench:audit [rounds]
// Starts Beside with a data folder of its own and asks for a case page, and posts a note, as an officer: in turn with the
// trail and with its rows let fall by a trigger that a superuser switches on, in blocks within one run. Prints medians, spread and ratio in ms.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'

const rounds = Number(process.argv[2] ?? 40)
const inBlock = 6
const port = Number(process.env.PORT ?? 3392)
const base = `http://localhost:${port}`
const jar = new Map()
const data = await mkdtemp(join(tmpdir(), 'beside-audit-'))
const app = spawn(process.execPath, ['bin/start.mjs'], {
  env: { ...process.env, PORT: `${port}`, BESIDE_DATA: data },
  stdio: 'ignore',
})
let sql

try {
  await ready()
  sql = superuser()
  await addSwitch()
  await signIn('HSM')
  const kase = (await text('/staff/cases')).match(/\/staff\/cases\/[0-9a-f-]{36}/)?.[0]
  const note = fieldsOf(await text(`${kase}/notes`))
  const requests = { 'case page': () => get(kase), 'post a note': () => post(`${kase}/notes`, note, { text: 'Seen' }) }
  for (const [name, ask] of Object.entries(requests)) report(name, await both(ask))
  console.log(
    `The insert that lets its row fall is still sent: ${(await bareInsert()).toFixed(2)} ms, added to the cost above.`,
  )
} finally {
  await sql?.end()
  app.kill('SIGTERM')
  await new Promise(resolve => app.once('close', resolve))
  await rm(data, { recursive: true, force: true })
}

/** Blocks with and without the trail in turn; which comes first changes too. The first of each block is warming up. */
async function both(ask) {
  const times = { with: [], without: [] }
  for (let round = -2; round < rounds; round++)
    for (const kind of round % 2 ? ['without', 'with'] : ['with', 'without']) {
      await sql.unsafe(`alter table beside.audit ${kind === 'with' ? 'disable' : 'enable'} trigger a_bench_off`)
      for (let n = -1; n < inBlock; n++) {
        const began = performance.now()
        await ask()
        if (n >= 0 && round >= 0) times[kind].push(performance.now() - began)
      }
    }
  return times
}

function report(name, { with: on, without: off }) {
  const cost = median(on) - median(off)
  const row = ms =>
    `${median(ms).toFixed(1)} (p25 ${quantile(ms, 0.25).toFixed(1)}, p75 ${quantile(ms, 0.75).toFixed(1)})`
  console.log(`${name}: with ${row(on)}, without ${row(off)}, n ${on.length} each`)
  console.log(`  cost ${cost.toFixed(1)} ms, ${((cost / median(off)) * 100).toFixed(1)} % of a request`)
}

/** A trigger before every other one: the row falls before it is stamped, and no task is looked for. */
async function addSwitch() {
  await sql.unsafe(`create function beside.bench_off() returns trigger language plpgsql as $$ begin return null; end $$;
    create trigger a_bench_off before insert on beside.audit for each row execute function beside.bench_off()`)
}

/** One statement there and back that writes nothing: what the measurement without the trail still pays. */
async function bareInsert() {
  await sql.unsafe('alter table beside.audit enable trigger a_bench_off')
  const times = []
  for (let n = 0; n < 300; n++) {
    const began = performance.now()
    await sql`insert into beside.audit (action, outcome) values ('x', 'done')`
    times.push(performance.now() - began)
  }
  return median(times)
}

async function ready() {
  for (let turn = 0; turn < 9_000; turn++) {
    if ((await fetch(`${base}/api/health`).catch(() => undefined))?.ok) return
    await pause(100)
  }
  throw new Error('Beside did not start')
}

function superuser() {
  const read = name => JSON.parse(readFileSync(join(data, name), 'utf8'))
  const password = read('keys.json').passwords.superuser
  const { port: at } = read('postgres.json')
  return postgres({ host: '127.0.0.1', port: at, password, database: 'beside', username: 'postgres', max: 1 })
}

async function signIn(role) {
  const account = JSON.parse(readFileSync(join(data, 'demo-accounts.json'), 'utf8')).find(one => one.role === role)
  const page = fieldsOf(await text('/staff/sign-in'))
  await post('/staff/sign-in', page, { email: account.email, password: account.password })
}

async function send(path, init = {}) {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(base + path, { redirect: 'manual', ...init, headers: { cookie } })
  for (const line of answer.headers.getSetCookie()) {
    const [pair] = line.split(';')
    jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
  }
  return answer
}

async function text(path) {
  return (await send(path)).text()
}

async function get(path) {
  const answer = await send(path)
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
}

async function post(path, hidden, fields) {
  const form = new FormData()
  for (const [name, value] of hidden) form.append(name, value)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const answer = await send(path, { method: 'POST', body: form })
  await answer.arrayBuffer()
  if (answer.status !== 303) throw new Error(`${path}: ${answer.status}`)
}

/** What Next puts into a form so that it works without scripts. */
function fieldsOf(page) {
  const plain = value =>
    value.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  const inputs = [...page.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?\/?>/g)]
  return inputs.map(([, name, value = '']) => [plain(name), plain(value)])
}

function median(numbers) {
  return quantile(numbers, 0.5)
}

function quantile(numbers, q) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]
}
