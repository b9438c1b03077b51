import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { type MailServer, mailServer } from '../notifications/mail-server'
import { type RunningApp, startApp } from '../support/app'
import { sent } from './mailbox-desk'
import { superuserOf } from './support-stored'

let app: RunningApp | undefined
let server: MailServer | undefined
afterEach(async () => {
  server?.cutOff()
  await app?.stop()
  await server?.close()
})

/** The demo's own people are written to as well, and so is a manager where a report meets another: neither is ours. */
const ours = 'amina@example.org'
const reachedByEmail = { ...s5a, email: ours, channels: ['email' as const], times: undefined }
type Killed = { arrived: () => number; dataDir: string; reference: string }
type Row = { state: string; reason: string | null }

async function states({ dataDir, reference }: Killed): Promise<Row[]> {
  const sql = superuserOf(dataDir)
  const rows = await sql<Row[]>`select o.state, o.reason from beside.outgoing_messages o
    join beside.reports r on r.id = o.report_id where r.reference = ${reference} and o.template not like 'staff_%'`
  await sql.end()
  return [...rows]
}

/** Nobody waits five minutes here for a job whose owner is gone. */
async function dueNow(dataDir: string) {
  const sql = superuserOf(dataDir)
  await sql`update beside.outbox set run_at = beside.clock() where done_at is null`
  await sql.end()
}

/** Sends a report whose acknowledgement the server stalls on, kills the app there, and starts it again with a server that answers. */
async function killedWhile(stalling: SMTPServerOptions, isReached: () => boolean): Promise<Killed> {
  server = await mailServer(stalling)
  const { port } = server
  const env = { SMTP_URL: `smtp://127.0.0.1:${port}` }
  app = await startApp({ env, anew: true })
  const { reference } = await sent(app.url, reachedByEmail)
  await expect.poll(isReached, { timeout: 20_000 }).toBe(true)
  await app.kill()
  server.cutOff()
  await server.close()
  server = await mailServer({}, port)
  app = await startApp({ env, dataDir: app.dataDir })
  await dueNow(app.dataDir)
  const { received } = server
  const arrived = () => received.filter(({ to }) => to.includes(ours)).length
  return { arrived, dataDir: app.dataDir, reference }
}

const aWhile = () => new Promise(resolve => setTimeout(resolve, 4_000))

test('killed between commit and send: the message arrives after the restart, once', async () => {
  let asked = false
  const stalling: SMTPServerOptions = {
    onRcptTo: (address, _, done) => {
      if (address.address === ours) asked = true
      else done()
    },
  }
  const killed = await killedWhile(stalling, () => asked)
  await expect.poll(killed.arrived, { timeout: 20_000 }).toBe(1)
  await dueNow(killed.dataDir)
  await aWhile()
  expect(killed.arrived()).toBe(1)
  expect(await states(killed)).toEqual([{ state: 'sent', reason: null }])
})

test('killed before the server said that it has it: never sent a second time by itself, and a person is told', async () => {
  let taken = false
  const stalling: SMTPServerOptions = {
    onData: (stream, { envelope }, done) => {
      stream.on('end', () => {
        if (envelope.rcptTo.some(({ address }) => address === ours)) taken = true
        else done()
      })
      stream.resume()
    },
  }
  const killed = await killedWhile(stalling, () => taken)
  await expect.poll(() => states(killed), { timeout: 20_000 }).toEqual([{ state: 'uncertain', reason: 'no_answer' }])
  await dueNow(killed.dataDir)
  await aWhile()
  expect(killed.arrived()).toBe(0)
})
