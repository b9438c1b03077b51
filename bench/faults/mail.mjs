import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { startBeside } from '../parts/app.mjs'
import { drafts } from './drafts.mjs'
import { ledger, secondsUntil, within } from './ledger.mjs'
import { Person } from './person.mjs'

const person4 = 'person-4@example.org'

/** The mail server is away when something is to leave, and comes back. */
export async function mailAway({ port }) {
  const seen = ledger('mail server away')
  const mailPort = await freePort()
  const app = await startBeside({ port, env: { SMTP_URL: `smtp://127.0.0.1:${mailPort}` } })
  const filled = drafts(app)
  const person = new Person(app.url, 4)
  person.takeDraft((await filled.of(4)).secret)
  const receipt = await person.send()
  filled.end()
  seen.promise('the report is received all the same', Boolean(receipt))
  const sql = app.superuser()
  const state = () => sql`select m.state, m.reason from beside.outgoing_messages m
    join beside.reports r on r.id = m.report_id where r.reference = ${receipt.reference} and m.template not like 'staff_%'`
  const waits = await secondsUntil(async () => (await state())[0]?.reason !== null && (await state()).length === 1, 60)
  const [row] = await state()
  seen.promise(
    'what was to leave waits, with its reason',
    waits !== undefined && row.state === 'waiting',
    `${row?.state}, ${row?.reason}`,
  )
  const arrived = []
  const server = mailServer(arrived).listen(mailPort, '127.0.0.1')
  const dueNow = () => sql`update beside.outbox set run_at = beside.clock() where done_at is null and failed_at is null`
  const sent = await secondsUntil(async () => (await dueNow()) && (await state())[0]?.state === 'sent', 60)
  seen.promise('leaves when the server is back (its wait of a minute cut short here)', sent !== undefined, within(sent))
  await dueNow()
  await new Promise(resolve => setTimeout(resolve, 4_000))
  const ours = arrived.filter(to => to.includes(person4)).length
  seen.promise('arrives once', ours === 1, `${ours} times`)
  await sql.end()
  await app.stop()
  await new Promise(resolve => server.close(resolve))
  return seen
}

function mailServer(arrived) {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, { envelope }, done) => {
      stream.resume().on('end', () => {
        arrived.push(envelope.rcptTo.map(({ address }) => address))
        done()
      })
    },
  })
}

export function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
