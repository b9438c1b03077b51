import { runWithDatabase } from './with-database.mjs'

await runWithDatabase('bin/evidence-move.ts', { seconds: 7 * 24 * 3_600 })
