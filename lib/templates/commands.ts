import { eq, max } from 'drizzle-orm'
import { messageTemplates } from '@/drizzle/schema/house-settings'
import type { Staff } from '@/lib/access/actor'
import { admit } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import { postgresError, type Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { readTemplatesAgain } from './in-force'
import { templateProblems } from './rules'
import type { NewWords, OwnWords } from './schema'
import { type Template, templateOf } from './template'

/**
 * Says a message in the landlord's words from now on, as a new version; what is written already keeps its words. Throws
 * `rule` with every reason why the words cannot stand, `conflict` where somebody changed them meanwhile, `not-found`.
 */
export async function changeWords(actor: Staff, code: string, { text, version }: NewWords): Promise<void> {
  const template = known(code)
  const problems = templateProblems(template, text)
  if (problems.length > 0) throw new Refusal('rule', problems.join(' '))
  await keep(actor, template, text === template.own ? '' : text, version)
}

/** Back to the words that come with the program. Throws as `changeWords` does. */
export const takeOwnWords = (actor: Staff, code: string, { version }: OwnWords): Promise<void> =>
  keep(actor, known(code), '', version)

/** An empty body is the program's own words. The change is recorded by the database in the same unit. */
async function keep(actor: Staff, { code }: Template, body: string, version: number): Promise<void> {
  await admit(actor, 'template.change', { kind: 'setting', id: code }, async tx => {
    if ((await newestVersion(tx, code)) !== version) throw changedMeanwhile()
    await tx.insert(messageTemplates).values({ code, version: version + 1, body, madeBy: actor.id, madeAt: now() })
  }).catch(error => {
    throw postgresError(error)?.constraint_name === 'message_templates_code_version_pk' ? changedMeanwhile() : error
  })
  await readTemplatesAgain()
}

/** 0 before the first. */
async function newestVersion(tx: Tx, code: string): Promise<number> {
  const [row] = await tx
    .select({ version: max(messageTemplates.version) })
    .from(messageTemplates)
    .where(eq(messageTemplates.code, code))
  return row?.version ?? 0
}

function known(code: string): Template {
  const template = templateOf(code)
  if (!template) throw new Refusal('not-found', 'We could not find that.')
  return template
}

const changedMeanwhile = () =>
  new Refusal('conflict', 'Somebody changed these words meanwhile. Yours are still here: look, and send them again.')
