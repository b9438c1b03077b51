import { runWithDatabase } from './with-database.mjs'

await runWithDatabase('bin/staff-add.ts', { seconds: 120 })
