// What happens when things break: npm run bench:faults. Short: npm run bench:faults -- --sends 300. Only some: -- --only kills
// Prints a table as docs/measurements.md holds it, and ends with 1 when a promise is broken.
import { parseArgs } from 'node:util'
import { buildIfStale } from '../bin/build.mjs'
import { judged, kills } from './faults/kills.mjs'
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
const broken = []
if (process.env.BESIDE_PREBUILT !== '1') await buildIfStale({ dataDir: '.beside', say: console.error })

if (!values.only || values.only === 'kills') {
  const result = judged(await kills({ sends: Number(values.sends), minutes: Number(values.minutes), port }))
  printTable(`${values.sends} sends while the app and the database are killed`, [['What', 'Seen'], ...result.rows])
  broken.push(...result.broken)
}

for (const promise of broken) console.error(`broken: ${promise}`)
process.exit(broken.length > 0 ? 1 : 0)
