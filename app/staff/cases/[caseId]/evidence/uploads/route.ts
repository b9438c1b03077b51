import { sentence } from '@/app/_session/file-response'
import { type FieldsSoFar, readFiles } from '@/app/_session/read-files'
import { isElsewhere, isForeign } from '@/app/_session/request-rules'
import { staffOrNull } from '@/app/_session/staff'
import { restOf } from '@/app/staff/_evidence/rest-of'
import { noFile, signedOut, whyNot } from '@/app/staff/_evidence/unreceived'
import type { Staff } from '@/lib/access/actor'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/errors'
import { addEvidence } from '@/lib/evidence/adding'
import { keepWords } from '@/lib/evidence/kept-words'
import { newEvidenceSchema } from '@/lib/evidence/schema'

type Context = { params: Promise<{ caseId: string }> }

/**
 * Takes a file in as it streams by. The proxy would hold the whole of it in memory, so it does not stand before this path,
 * and what it asks is asked here: whose form it is, and who sends it.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { caseId } = await params
  const asked = { method: request.method, path: new URL(request.url).pathname, headers: request.headers }
  const { url, surface } = config()
  if (isElsewhere(asked.path, surface)) return sentence(404, 'We could not find that.')
  if (isForeign(asked, url.origin)) return sentence(403, 'This form is not one of ours.')
  const actor = await staffOrNull()
  if (!actor) return answer(request, { problem: signedOut }, '/staff/sign-in')
  const fields = new Map<string, string>()
  try {
    const id = await takeOne(request, actor, caseId, fields)
    if (!id) return refused(request, actor, caseId, fields, noFile)
    return answer(request, {}, `/staff/cases/${caseId}/evidence/${id}?done=added`)
  } catch (error) {
    if (request.signal.aborted) return sentence(400, 'The file did not arrive whole.')
    if (error instanceof Refusal && error.code === 'not-found') return sentence(404, 'We could not find that.')
    return refused(request, actor, caseId, fields, whyNot(error))
  }
}

/** The first file of the form; its words come before it. */
async function takeOne(request: Request, actor: Staff, caseId: string, fields: Map<string, string>) {
  let taken: Promise<string> | undefined
  const all = await readFiles(request, async ({ name, file }, before) => {
    keep(fields, before)
    const rest = restOf(file)
    taken ??= Promise.resolve().then(() => addEvidence(actor, caseId, wordsIn(before), { name, file: rest.pieces }))
    await taken.catch(() => {})
    await rest.discard()
  })
  keep(fields, all)
  return taken
}

function keep(fields: Map<string, string>, more: FieldsSoFar) {
  for (const [name, value] of more) fields.set(name, value)
}

function wordsIn(fields: FieldsSoFar) {
  const read = newEvidenceSchema.safeParse(Object.fromEntries(fields))
  if (!read.success)
    throw new Refusal('rule', read.error.issues[0]?.message ?? 'Look at what you wrote beside the file.')
  return read.data
}

function refused(request: Request, actor: Staff, caseId: string, fields: FieldsSoFar, problem: string): Response {
  const kept = keepWords(actor, { values: Object.fromEntries(fields), problem })
  return answer(request, { problem }, `/staff/cases/${caseId}/evidence/new?kept=${encodeURIComponent(kept)}`)
}

/** A script is told where to go or what was wrong; a plain form is sent there. */
function answer(request: Request, { problem }: { problem?: string }, to: string): Response {
  const noStore = { 'Cache-Control': 'no-store' }
  if (request.headers.get('accept') === 'application/json')
    return Response.json(problem ? { problem } : { to }, { headers: noStore })
  return new Response(null, { status: 303, headers: { ...noStore, Location: to } })
}
