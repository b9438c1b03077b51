// How much memory does the whole app need while a large file comes in? node --import tsx bench/evidence-memory/over-http.ts
// Starts Beside with a data folder of its own, signs in, and posts files of 100 MB to a case as a browser would, one and
// then two at once, after two small ones. Prints how far the resident memory of the app grew, in MB. Not in it:
// PostgreSQL's, ffmpeg's and the decoder's own processes.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { officeBomb } from '@/tests/evidence/bad-files'
import { launchChromium, newPage } from '@/tests/support/chromium'

const megabyte = 1024 * 1024
const port = Number(process.env.PORT ?? 3392)
const base = `http://localhost:${port}`
const data = await mkdtemp(join(tmpdir(), 'beside-http-memory-'))
const app = spawn(process.execPath, ['bin/start.mjs'], {
  env: { ...process.env, PORT: `${port}`, BESIDE_DATA: data },
  stdio: 'ignore',
})

try {
  await ready()
  const { cookie, caseUrl } = await officerAtACase()
  const uploads = `${caseUrl}/evidence/uploads`
  for (const times of [1, 1]) await post(uploads, cookie, times)
  await pause(3_000)
  for (const atOnce of [1, 1, 2]) await grown(atOnce, () => post(uploads, cookie, 100))
} finally {
  app.kill('SIGTERM')
  await new Promise(resolve => app.once('close', resolve))
  await rm(data, { recursive: true, force: true })
}

/** Says how far resident memory rose over what it was before, while so many come in at once. */
async function grown(atOnce: number, work: () => Promise<unknown>): Promise<void> {
  const before = await resident()
  let highest = before
  const watch = setInterval(async () => {
    highest = Math.max(highest, await resident())
  }, 50)
  await Promise.all(Array.from({ length: atOnce }, work))
  clearInterval(watch)
  console.log(`${atOnce} × 100 MB: +${Math.round(highest - before)} MB (before ${Math.round(before)} MB)`)
  await pause(3_000)
}

async function resident(): Promise<number> {
  const status = await readFile(`/proc/${app.pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024
}

async function ready(): Promise<void> {
  for (let i = 0; i < 1_200; i++) {
    if ((await fetch(`${base}/api/health`).catch(() => undefined))?.ok) return
    await pause(250)
  }
  throw new Error('the app did not get ready')
}

async function officerAtACase() {
  const accounts = JSON.parse(await readFile(join(data, 'demo-accounts.json'), 'utf8'))
  const { email, password } = accounts.find(({ role }: { role: string }) => role === 'HSM')
  const browser = await launchChromium()
  const page = await newPage(browser)
  await page.goto(`${base}/staff/sign-in?to=/staff/cases`)
  await page.fill('#email', email)
  await page.fill('#password', password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(url => url.pathname === '/staff/cases')
  const path = await page.locator('a[href^="/staff/cases/"]').first().getAttribute('href')
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  await browser.close()
  return { cookie, caseUrl: `${base}${path}` }
}

/** A document of so many megabytes, made as it is sent. */
async function post(url: string, cookie: string, megabytes: number): Promise<void> {
  const boundary = randomBytes(12).toString('hex')
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="keepOriginal"\r\n\r\nyes\r\n--${boundary}\r\ncontent-disposition: form-data; name="from"\r\n\r\nme\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.docx"\r\ncontent-type: application/octet-stream\r\n\r\n`
  async function* body() {
    yield Buffer.from(head)
    const start = officeBomb().subarray(0, 400)
    yield start
    for (let left = megabytes * megabyte - start.length; left > 0; left -= megabyte)
      yield randomBytes(Math.min(left, megabyte))
    yield Buffer.from(`\r\n--${boundary}--\r\n`)
  }
  const answer = await fetch(url, {
    method: 'POST',
    body: Readable.toWeb(Readable.from(body())) as ReadableStream,
    headers: { cookie, origin: base, 'content-type': `multipart/form-data; boundary=${boundary}` },
    redirect: 'manual',
    duplex: 'half',
  } as RequestInit & { duplex: 'half' })
  const to = answer.headers.get('location') ?? ''
  if (answer.status !== 303 || !to.includes('done=added')) throw new Error(`answered ${answer.status}`)
}
