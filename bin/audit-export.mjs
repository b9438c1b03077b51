import { runWithDatabase } from './with-database.mjs'

await runWithDatabase('bin/audit-export.ts', { seconds: 3_600 })
