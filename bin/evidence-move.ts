import { config } from '@/lib/config'
import { Refusal } from '@/lib/errors'
import { evidenceStores } from '@/lib/evidence/evidence'
import { moveEvidence } from '@/lib/evidence/moving'

const usage = 'Say where to: npm run evidence:move -- s3, or npm run evidence:move -- database'

try {
  const to = evidenceStores.find(store => store === process.argv[2])
  if (!to) throw new Refusal('rule', usage)
  if (!config().objects) throw new Refusal('rule', 'Set EVIDENCE_S3_BUCKET and the settings beside it first.')
  const { moved, failed } = await moveEvidence(to, count => count % 100 === 0 && console.log(`${count} moved so far`))
  console.log(`${moved} moved.`)
  if (failed.length > 0)
    console.error(`${failed.length} stayed where they are: a piece is missing.\n${failed.join('\n')}`)
  process.exit(failed.length > 0 ? 1 : 0)
} catch (error) {
  console.error(error instanceof Refusal ? error.message : sentenceFor(error))
  process.exit(1)
}

function sentenceFor(error: unknown) {
  const name = error instanceof Error ? error.name : 'fault'
  if (name === 'ConfigError') return (error as Error).message
  return `Not everything was moved (${name}): check that the store and the database answer, then run it again.`
}
