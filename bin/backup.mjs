import { sentenceFor } from './halt.mjs'
import { outcomeOfNode } from './run.mjs'
import { runWithDatabase } from './with-database.mjs'

const script = 'bin/backup.ts'
const given = process.argv.slice(2)

// A key is made, and an archive looked at, on a machine that has neither database nor settings.
if (given.some(word => /^--(new-key|check)(=|$)/.test(word))) process.exitCode = await alone()
else await runWithDatabase(script, { seconds: 7 * 24 * 3_600 })

async function alone() {
  try {
    const { code } = await outcomeOfNode(['--import', 'tsx', script, ...given], { seconds: 24 * 3_600, show: true })
    return code === 0 ? 0 : 1
  } catch (error) {
    console.error(sentenceFor(error, '.beside'))
    return 1
  }
}
