// How fast is it? npm run bench [-- --quick] [-- --processes=2]
// Starts Beside (production build, its own PostgreSQL with its durable defaults) with a data folder of its own, and beside it the
// bare handler of bench/speed/bare-handler.mjs. Final sends, whole journeys and mailboxes, from this process; prints one table.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startBeside } from './parts/app.mjs'
import { figure, shown, spread } from './parts/spread.mjs'
import { against, printTable } from './parts/table.mjs'
import { startBare } from './speed/bare.mjs'
import { measureJourneys } from './speed/journey.mjs'
import { measureMailbox } from './speed/mailbox.mjs'
import { measureSending } from './speed/send.mjs'

const quick = process.argv.includes('--quick')
const processes = process.argv.find(text => text.startsWith('--processes='))?.split('=')[1] ?? '1'
const sizes = quick ? { blocks: 2, inBlock: 40, journeys: 10 } : { blocks: 4, inBlock: 200, journeys: 60 }
const together = 8
const port = Number(process.env.PORT ?? 3396)
const app = await startBeside({ port, env: { BESIDE_TRUSTED_PROXY: '127.0.0.1', BESIDE_PROCESSES: processes } })
const sql = app.superuser()

const heads = ['What', 'Median (quarters), p95', 'To be', '']
const notes = [
  `${together} at once; blocks of ${sizes.inBlock} sends and ${sizes.inBlock * 4} bare posts in turn, ${sizes.blocks} of each; ${sizes.journeys} journeys, 6 at a time.`,
  'The bare handler: node:http in a process of its own, the same body, one row, durable commit, the same PostgreSQL.',
  'Receipt → mailbox page: the receipt posted, the redirects followed, the page with the messages read whole.',
]
const perSecond = ({ median, lower, upper }) => `${figure(median)} (${figure(lower)}–${figure(upper)})`

try {
  const postmaster = await postmasterOf(sql)
  const { host, port: databasePort, user, pass } = sql.options
  const login = { host: host[0], port: databasePort[0], username: user, password: pass, database: 'beside' }
  const bare = await startBare(login)
  const sending = await measureSending({ app, bare, sql, together, ...sizes }).finally(bare.stop)
  const journey = await measureJourneys({ app, postmaster, journeys: sizes.journeys, together: 6 })
  const mailbox = await measureMailbox({ app, receipts: sending.receipts, together })
  const title = `Speed: sending, the journey and the mailbox, ${processes} ${processes === '1' ? 'process' : 'processes'}`
  printTable(title, [heads, ...rows(sending, journey, mailbox)], notes)
  if (sending.lost + sending.twice > 0) process.exitCode = 1
} finally {
  await sql.end()
  await app.stop()
}

async function postmasterOf(sql) {
  const [{ data_directory: folder }] = await sql`show data_directory`
  return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0])
}

function rows({ ours, theirs, accepted, refused, lost, twice }, journey, mailbox) {
  const [sent, bare] = [ours, theirs].map(times)
  const whole = spread(mailbox.page)
  return [
    ['final *Send*, ms', shown(sent.ms), 'p95 ≤ 150', against(sent.ms.p95, { most: 150 })],
    ['accepted a second', perSecond(sent.rate), '≥ 100', against(sent.rate.median, { least: 100 })],
    [
      'accepted / not / lost / twice',
      [accepted, refused, lost, twice].join(' / '),
      '0 lost, 0 twice',
      against(lost + twice, { most: 0 }),
    ],
    ['bare handler, ms', shown(bare.ms), '', ''],
    ['bare handler, a second', perSecond(bare.rate), '', ''],
    [
      '*Send* to bare handler',
      (sent.rate.median / bare.rate.median).toFixed(3),
      '≥ 0.10',
      against(sent.rate.median / bare.rate.median, { least: 0.1 }),
    ],
    ['whole journey, processor ms a report', figure(journey.app), '≤ 200', against(journey.app, { most: 200 })],
    ['the same in PostgreSQL', figure(journey.postgres), '', ''],
    ['receipt → answer, ms', shown(spread(mailbox.answer)), '', ''],
    ['receipt → mailbox page, ms', shown(whole), 'p95 ≤ 50', against(whole.p95, { most: 50 })],
    ['mailboxes a second', figure(mailbox.perSecond), '', ''],
  ]
}

/** Of blocks: the time each request took, and how many were accepted a second in each block. */
function times(blocks) {
  const acceptedIn = ({ done, seconds }) => done.filter(({ result }) => result.accepted).length / seconds
  return { ms: spread(blocks.flatMap(({ done }) => done.map(({ ms }) => ms))), rate: spread(blocks.map(acceptedIn)) }
}
