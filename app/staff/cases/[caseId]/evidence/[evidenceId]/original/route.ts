import { serveOriginal } from '@/app/staff/_evidence/serve-original'

type Context = { params: Promise<{ caseId: string; evidenceId: string }> }

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { caseId, evidenceId } = await params
  return serveOriginal(request, { caseId }, evidenceId, `/staff/cases/${caseId}/evidence/${evidenceId}`)
}
