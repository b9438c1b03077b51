// Holds the database of a data folder until it is asked to stop, so that tests can kill it: node hold-postgres.mjs <folder>
import { startPostgres } from '../../bin/postgres.mjs'

const postgres = await startPostgres({ dataDir: process.argv[2], settings: ['fsync=off'] })
process.on('SIGTERM', () => postgres.stop().then(() => process.exit(0)))
setInterval(() => {}, 60_000)
console.log(JSON.stringify({ port: postgres.port, owned: postgres.owned, password: postgres.superuser.password }))
