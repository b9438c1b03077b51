import { downloadResponse, sentence } from '@/app/_session/file-response'
import { readForm } from '@/app/_session/read-form'
import { staffLimit } from '@/app/_session/request-rules'
import { requireStaff } from '@/app/_session/staff'
import { openCaseFile } from '@/lib/case-files/opening'
import { openFileSchema } from '@/lib/case-files/schema'
import { Refusal } from '@/lib/errors'

type Context = { params: Promise<{ caseId: string; fileId: string }> }

/** The form with the reason is the only way to the file: its answer is the file itself, so that no address opens it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { caseId, fileId } = await params
  const actor = await requireStaff()
  const read = openFileSchema.safeParse(await readForm(request, staffLimit))
  if (!read.success) return back(`/staff/cases/${caseId}/case-files/${fileId}?reason=missing#take-out`)
  try {
    const { name, copy } = await openCaseFile(actor, caseId, fileId, read.data.reason)
    return downloadResponse(name, copy)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return sentence(error.code === 'not-found' ? 404 : 409, error.message)
  }
}

const back = (Location: string) =>
  new Response(null, { status: 303, headers: { Location, 'Cache-Control': 'no-store' } })
