// Holds the database of a data folder until it is asked to stop, so that tests can kill it: node hold-postgres.mjs <folder>
// With `keep-up` after the folder it is started again when it goes away.
import { startPostgres } from '../../bin/postgres.mjs'

const [, , dataDir, how] = process.argv
const log = line => console.error(line)
const postgres = await startPostgres({ dataDir, log, keepUp: how === 'keep-up', settings: ['fsync=off'] })
process.on('SIGTERM', () => postgres.stop().then(() => process.exit(0)))
setInterval(() => {}, 60_000)
console.log(JSON.stringify({ port: postgres.port, owned: postgres.owned, password: postgres.superuser.password }))
