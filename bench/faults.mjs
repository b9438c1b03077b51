// What happens when things break: npm run bench:faults. Short: npm run bench:faults -- --sends 300 --minutes 5
// Only some of it: -- --only kills,disk. Prints tables as docs/measurements.md holds them; ends with 1 when a promise is
// broken. Root is needed for a small disk that fills up.
import { parseArgs } from 'node:util'
import { buildIfStale } from '../bin/build.mjs'
import { clockJumps } from './faults/clock.mjs'
import { databaseAtStart, databaseMidway } from './faults/database.mjs'
import { disk } from './faults/disk.mjs'
import { judged, kills } from './faults/kills.mjs'
import { mailAway } from './faults/mail.mjs'
import { scannerAway } from './faults/scanner.mjs'
import { slowness } from './faults/slow.mjs'
import { printTable } from './parts/table.mjs'

const { values } = parseArgs({
  options: {
    sends: { type: 'string', default: '10000' },
    only: { type: 'string' },
    port: { type: 'string', default: '4400' },
    minutes: { type: 'string', default: '180' },
  },
})
const port = Number(values.port)
const wanted = name => !values.only || values.only.split(',').includes(name)
const faults = {
  disk,
  start: databaseAtStart,
  midway: databaseMidway,
  mail: mailAway,
  scanner: scannerAway,
  clock: clockJumps,
  slow: slowness,
}
const broken = []
if (process.env.BESIDE_PREBUILT !== '1') await buildIfStale({ dataDir: '.beside', say: console.error })

const rows = []
for (const [name, fault] of Object.entries(faults).filter(([name]) => wanted(name))) {
  console.error(`${name} …`)
  const seen = await fault({ port })
  rows.push(...seen.rows)
  for (const row of seen.rows) console.error(`  ${row.slice(1).join(': ')}`)
  broken.push(...seen.broken)
}
if (rows.length > 0) printTable('Faults, one at a time', [['Fault', 'What', 'Seen'], ...rows])

if (wanted('kills')) {
  const result = await kills({ sends: Number(values.sends), minutes: Number(values.minutes), port })
  const told = judged(result)
  printTable(`${result.sends} sends of ${result.asked} while the app and the database are killed`, [
    ['What', 'Seen'],
    ...told.rows,
  ])
  broken.push(...told.broken)
}

for (const promise of broken) console.error(`broken: ${promise}`)
process.exit(broken.length > 0 ? 1 : 0)
