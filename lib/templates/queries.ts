import { desc } from 'drizzle-orm'
import { messageTemplates } from '@/drizzle/schema/house-settings'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import { Refusal } from '@/lib/errors'
import { changesIn, type SettingChange } from '@/lib/landlord/changes'
import { mayBeUsed } from './rules'
import { type Template, templateOf, templates } from './template'

/** `stored` are the landlord's words as kept, `fits` whether they still pass; without it the program's own are used. */
export type ShownTemplate = Template & { version: number; stored: string | undefined; fits: boolean }

/** Every message whose words may be chosen, with the words it has now. Throws `not-found` without the grant. */
export async function templatesShown(actor: Staff): Promise<ShownTemplate[]> {
  mustChange(actor)
  const rows = await withActor(actor, tx =>
    tx
      .selectDistinctOn([messageTemplates.code])
      .from(messageTemplates)
      .orderBy(messageTemplates.code, desc(messageTemplates.version)),
  )
  return templates.map(template =>
    shown(
      template,
      rows.find(({ code }) => code === template.code),
    ),
  )
}

/** One of them, with every change of it, newest first. Throws `not-found`. */
export async function templateShown(actor: Staff, code: string): Promise<ShownTemplate & { changes: SettingChange[] }> {
  mustChange(actor)
  if (!templateOf(code)) throw notFound()
  const found = (await templatesShown(actor)).find(one => one.code === code)
  if (!found) throw notFound()
  const changes = await withActor(actor, tx => changesIn(tx, ['template'], code))
  return { ...found, changes }
}

function shown(template: Template, row: { version: number; body: string } | undefined): ShownTemplate {
  const stored = row?.body || undefined
  return { ...template, version: row?.version ?? 0, stored, fits: !stored || mayBeUsed(template, stored) }
}

function mustChange(actor: Staff): void {
  if (!may(actor, 'template.change')) throw notFound()
}

const notFound = () => new Refusal('not-found', 'We could not find that.')
