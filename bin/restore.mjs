import { runWithDatabase } from './with-database.mjs'

await runWithDatabase('bin/restore.ts', { seconds: 7 * 24 * 3_600 })
