import { parseArgs } from 'node:util'
import { linkAddress } from '@/lib/access/links'
import { addStaff } from '@/lib/access/staff-admin'
import { migrate } from '@/lib/database/migrate'
import { Refusal } from '@/lib/errors'

const usage =
  'Say who: npm run staff:add -- --name "Ada Marsh" --email ada@larkmoor.example [--role SysAdmin] [--agency "Their agency"]'

try {
  const { name, email, role, agency } = readArguments()
  await migrate()
  const { link } = await addStaff({ name, email, role, agency })
  console.log(
    `Give this link to ${email}. It opens once, within seven days, and is shown only now: ${linkAddress(link)}`,
  )
  process.exit(0)
} catch (error) {
  console.error(error instanceof Refusal ? error.message : sentenceFor(error))
  process.exit(1)
}

function readArguments() {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    options: { name: text, email: text, role: { ...text, default: 'SysAdmin' }, agency: text },
  })
  const { name, email, role, agency } = values
  if (!name || !email) throw new Refusal('rule', usage)
  return { name, email, role, agency }
}

/** The message of an unexpected fault may quote what was typed, so only its name is shown. */
function sentenceFor(error: unknown) {
  const name = error instanceof Error ? error.name : 'fault'
  if (name === 'TypeError' || name === 'ConfigError') return (error as Error).message
  return `The account was not made (${name}): check DATABASE_URL and that the database answers, then try again.`
}
