import { serveClean } from '@/app/staff/_evidence/serve-clean'

type Context = { params: Promise<{ reportId: string; itemId: string; part: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { reportId, itemId, part } = await params
  return serveClean(request, { reportId }, itemId, part)
}
