import { startBeside } from '../parts/app.mjs'
import { drafts } from './drafts.mjs'
import { ledger, secondsUntil } from './ledger.mjs'
import { Person } from './person.mjs'
import { brokenLinks, half } from './whole.mjs'

const hour = 3_600_000
const jumps = [
  ['an hour and a half on', 1.5 * hour],
  ['back again', 0],
  ['a day on', 24 * hour],
  ['back again', 0],
  ['an hour back', -hour],
]

/** The clock of the office jumps between one start and the next, as that of a machine does when it is set. */
export async function clockJumps({ port }) {
  const seen = ledger('clock jumps')
  const since = new Date()
  let app = await startBeside({ port })
  const begun = new Person(app.url, 1)
  await begun.post('/tell-us/1/answers', { begin: 'yes', safe: 'safe', role: 'witness', move: 'continue' })
  const cookie = begun.jar.get('visit')
  const told = [await tell(app, 4)]
  const isOver = []
  for (const [, ms] of jumps) {
    const { dataDir } = app
    await app.kill()
    const env = ms === 0 ? {} : { BESIDE_CLOCK: new Date(Date.now() + ms).toISOString() }
    app = await startBeside({ port, dataDir, env })
    // What was typed into a draft that is over begins another one: the first is asked for again.
    begun.jar.set('visit', cookie)
    isOver.push(
      (await begun.post('/tell-us/2/answers', { what: 'x', move: 'continue' }).then(({ to }) => to)) ===
        '/tell-us/again',
    )
    told.push(await tell(app, 4 * (told.length + 1)))
  }
  seen.promise(
    'a draft that ended does not open again',
    isOver.every(Boolean),
    isOver.map(over => (over ? 'over' : 'open')).join(', '),
  )
  await afterwards(app, seen, told, since)
  await app.stop()
  return seen
}

async function tell(app, number) {
  const filled = drafts(app)
  const person = new Person(app.url, number)
  person.takeDraft((await filled.of(number)).secret)
  const receipt = await person.send()
  filled.end()
  return receipt
}

async function afterwards(app, seen, told, since) {
  const sql = app.superuser()
  seen.promise(
    'reports are received at every time',
    told.every(Boolean),
    `${told.filter(Boolean).length} of ${told.length}`,
  )
  const open = await Promise.all(
    told.map(({ receipt }, at) => new Person(app.url, 900 + at).post('/come-back/opening', { receipt })),
  )
  seen.promise(
    'every receipt opens its mailbox',
    open.every(({ to }) => to === '/come-back/messages?opened=yes'),
  )
  await secondsUntil(async () => {
    await sql`update beside.outbox set run_at = beside.clock() where done_at is null and failed_at is null`
    return (await sql`select from beside.outbox where done_at is null and failed_at is null`).length === 0
  }, 60)
  const faults = (await half(sql, new Date(since.getTime() - 2 * hour))).filter(({ count }) => count > 0)
  seen.promise(
    'nothing twice, nothing half',
    faults.length === 0,
    faults.map(({ fault, count }) => `${count} ${fault}`).join(', ') || 'none',
  )
  seen.promise('the chain of the trail is whole', (await brokenLinks(sql)) === 0)
  const [row] = await sql`select count(*)::int as backward from beside.clocks where due_at < started_at`
  seen.promise('no clock is due before it began', row.backward === 0)
  await sql.end()
}
