import { sql } from 'drizzle-orm'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import type { StaffRole } from '@/lib/access/staff-role'
import { withActor } from '@/lib/access/with-actor'
import { tell } from '@/lib/cases/events'
import { namesOf } from '@/lib/cases/file-parts'
import { now } from '@/lib/clock/now'
import { jobsDatabase } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { landlord } from '@/lib/landlord/landlord'
import type { BuildFailure } from './case-file'
import { change } from './commands'
import { drawCaseFile } from './drawing'
import { type CaseFileRow, fileIn, lockFileIn } from './find'
import { agreementOf, manuscriptOf, type Prepared } from './preparing'
import { preparedNow } from './queries'
import { keepSealed } from './sealing'

type ToBuild = { case_id: string; asked_by: string; name: string; role: StaffRole; team_id: string | null }

/** What is shown while it is made. */
const steps = { begun: 0, read: 1, drawn: 2, all: 3 }

/**
 * Makes a case file that two people agreed to, in the background and as whoever asked for it, through the walls: whoever
 * has left, or may no longer read the case, makes nothing. Of a record that changed after it was agreed to nothing is made
 * either. Safe to run twice.
 */
export async function buildCaseFile(fileId: string): Promise<void> {
  const [row] = await jobsDatabase().execute<ToBuild>(sql`select * from beside.case_file_to_build(${fileId})`)
  const why = row ? await build(actorOf(row), row.case_id, fileId) : 'asker_gone'
  if (why) await jobsDatabase().execute(sql`select beside.case_file_failed(${fileId}, ${why})`)
}

const actorOf = ({ asked_by, name, role, team_id }: ToBuild): Staff => ({
  ...{ kind: 'staff', id: asked_by, name, role, teamId: team_id },
})

async function build(actor: Staff, caseId: string, fileId: string): Promise<BuildFailure | undefined> {
  try {
    const asked = await begin(actor, caseId, fileId)
    const prepared = await preparedNow(actor, asked)
    if (!asked.agreedTo || !asked.agreedBy) return 'not_agreed'
    if (!agreementOf(prepared).equals(asked.agreedTo)) return 'record_changed'
    await progress(actor, asked, steps.read)
    const drawn = await drawCaseFile(manuscriptOf(prepared), await titleOf(actor, asked, prepared))
    await progress(actor, asked, steps.drawn)
    await finish(actor, asked, drawn)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return 'asker_gone'
    throw error
  }
}

function begin(actor: Staff, caseId: string, fileId: string): Promise<CaseFileRow> {
  return perform(
    actor,
    'case.export',
    byId(caseId, (tx, id) => lockFileIn(tx, id, fileId)),
    async (tx, { asked }) => {
      await change(tx, asked, { state: 'building', progress: steps.begun, steps: steps.all })
      return asked
    },
  )
}

/** Not a change of the record, so in a unit of its own: whoever waits sees it at once. */
function progress(actor: Staff, { id, caseId }: CaseFileRow, done: number): Promise<void> {
  return withActor(actor, async tx => {
    const found = await fileIn(tx, caseId, id)
    if (found) await change(tx, found.asked, { progress: done })
  })
}

async function titleOf(actor: Staff, asked: CaseFileRow, { redact }: Prepared) {
  const names = await withActor(actor, tx => namesOf(tx, [asked.askedBy, asked.agreedBy]))
  const name = (id: string | null) => redact((id && names[id]) || 'automatic')
  const { name: house } = await landlord()
  return {
    ...{ landlord: house, purpose: asked.purpose, recipient: redact(asked.recipient) },
    ...{ madeBy: name(asked.askedBy), agreedBy: name(asked.agreedBy), at: now() },
  }
}

function finish(
  actor: Staff,
  { id, caseId }: CaseFileRow,
  { bytes, pages }: { bytes: Buffer; pages: number },
): Promise<void> {
  return perform(
    actor,
    'case.export',
    byId(caseId, (tx, kase) => lockFileIn(tx, kase, id)),
    async (tx, { asked }) => {
      const sealed = await keepSealed(tx, asked, bytes)
      await change(tx, asked, { ...sealed, state: 'ready', pages, progress: steps.all, readyAt: now() })
      await tell(tx, actor, caseId, 'file_ready', { file: id })
    },
  )
}
