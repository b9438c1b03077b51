import { createServer } from 'node:net'
import { startBeside } from '../parts/app.mjs'
import { ledger, secondsUntil, within } from './ledger.mjs'
import { freePort } from './mail.mjs'
import { Person } from './person.mjs'

/** The virus scanner is away when somebody adds a file, and comes back. */
export async function scannerAway({ port }) {
  const seen = ledger('virus scanner away')
  const clamd = await freePort()
  const app = await startBeside({ port, env: { CLAMAV_SOCKET: `127.0.0.1:${clamd}` } })
  const sql = app.superuser()
  const person = new Person(app.url, 1)
  await person.post('/tell-us/1/answers', { begin: 'yes', safe: 'safe', role: 'witness', move: 'continue' })
  const scans = async () =>
    (await sql`select scan from beside.evidence where draft_id is not null order by id`).map(({ scan }) => scan)
  const answer = await add(person, 'first')
  seen.promise('a file is taken all the same', answer.status === 303, `${answer.status}`)
  seen.promise('and counts as not scanned', (await scans()).join() === 'not_scanned', (await scans()).join())
  const server = createServer(socket =>
    socket
      .on('error', () => {})
      .on('data', bytes => {
        if (bytes.subarray(-4).equals(Buffer.alloc(4))) socket.end('stream: OK\0')
      }),
  ).listen(clamd, '127.0.0.1')
  await add(person, 'second')
  const clean = await secondsUntil(async () => (await scans()).includes('clean'), 30)
  seen.promise('the next is scanned once the scanner is back', clean !== undefined, within(clean))
  server.close()
  await sql.end()
  await app.stop()
  return seen
}

function add(person, words) {
  const form = new FormData()
  form.append('move', 'add')
  form.append(
    'files',
    new File([`A note of ${words} words, as somebody keeps it.\n`], `${words}.txt`, { type: 'text/plain' }),
  )
  return person.addFiles(form)
}
