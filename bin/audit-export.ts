import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import postgres from 'postgres'
import { ownerExport } from '@/lib/audit/owner-export'
import { config } from '@/lib/config'

const [file] = process.argv.slice(2)
const { ownerUrl } = config()

if (!file || !ownerUrl) {
  console.error('Say where to, on a machine that has DATABASE_URL: npm run audit:export -- trail.jsonl')
  process.exit(1)
}
const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
const out = createWriteStream(file, { mode: 0o600, flags: 'wx' })
try {
  await ownerExport(owner, async line => {
    if (!out.write(line)) await once(out, 'drain')
  })
  out.end()
  await finished(out)
  console.log(`Written to ${file}. Check it on any machine: npm run audit:verify -- ${file} audit-heads/heads.txt`)
} catch (error) {
  console.error(
    `The trail was not exported (${error instanceof Error ? error.name : 'fault'}): is there a file of this name?`,
  )
  process.exitCode = 1
} finally {
  await owner.end()
}
process.exit()
