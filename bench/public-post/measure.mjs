// Both ways of posting one page, measured side by side: node bench/public-post/measure.mjs
// (build first: npx next build --webpack bench/public-post). Results are in docs/decisions/0001.
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const port = process.env.PORT ?? '3390'
const base = `http://localhost:${port}`
const here = dirname(fileURLToPath(import.meta.url))
const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', here, '-p', port], {
  stdio: 'ignore',
})

try {
  await ready()
  for (const way of ['handler', 'action']) console.log(way, await measure(way))
} finally {
  next.kill()
}

async function ready() {
  for (let turn = 0; turn < 200; turn++) {
    if (await fetch(`${base}/handler`).catch(() => undefined)) return
    await pause(100)
  }
}

async function measure(way) {
  const html = await (await fetch(`${base}/${way}`)).text()
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)]
  const post = (headers = {}, length = 200, named = name => name) => {
    const form = new FormData()
    for (const [, name, value = ''] of hidden) form.append(named(name), value.replaceAll('&quot;', '"'))
    form.append('what', 'x'.repeat(length))
    const path = way === 'action' ? '/action' : '/handler/answers'
    return fetch(base + path, { method: 'POST', body: form, headers, redirect: 'manual' })
  }
  return {
    html: gzipSync(html).length,
    scripts: await scriptBytes(html),
    hiddenFields: hidden.length,
    medianMs: await median(() => post()),
    plain: (await post()).status,
    ofAnEarlierBuild: await described(post({}, 200, name => name.replace(/[0-9a-f]{6}$/, '000000'))),
    foreignOrigin: await described(post({ origin: 'https://evil.example' })),
    twoMegabytes: await described(post({}, 2_000_000)),
  }
}

async function scriptBytes(html) {
  const paths = new Set([...html.matchAll(/src="(\/_next\/[^"]+\.js)"/g)].map(([, path]) => path))
  let bytes = 0
  for (const path of paths) bytes += gzipSync(Buffer.from(await (await fetch(base + path)).arrayBuffer())).length
  return bytes
}

async function median(ask) {
  const times = []
  for (let i = 0; i < 330; i++) {
    const began = performance.now()
    await (await ask()).text()
    if (i >= 30) times.push(performance.now() - began)
  }
  return Number(times.sort((a, b) => a - b)[150].toFixed(2))
}

async function described(asked) {
  const answer = await asked.catch(error => error)
  await pause(500)
  if (answer instanceof Error) return answer.name
  const text = await answer.text()
  return `${answer.status} ${text.length} bytes, ${/<h1/.test(text) ? 'a page' : 'no page of ours'}`
}
