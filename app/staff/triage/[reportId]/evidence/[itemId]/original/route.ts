import { serveOriginal } from '@/app/staff/_evidence/serve-original'

type Context = { params: Promise<{ reportId: string; itemId: string }> }

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { reportId, itemId } = await params
  return serveOriginal(request, { reportId }, itemId, `/staff/triage/${reportId}/evidence/${itemId}`)
}
