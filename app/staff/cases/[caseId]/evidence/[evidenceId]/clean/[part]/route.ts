import { serveClean } from '@/app/staff/_evidence/serve-clean'

type Context = { params: Promise<{ caseId: string; evidenceId: string; part: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { caseId, evidenceId, part } = await params
  return serveClean(request, { caseId }, evidenceId, part)
}
