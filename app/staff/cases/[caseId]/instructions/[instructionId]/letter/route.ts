import { requireStaff } from '@/app/_session/staff'
import { instructionAnswer } from '@/app/staff/_instructions/instruction-answer'

type Context = { params: Promise<{ caseId: string; instructionId: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { caseId, instructionId } = await params
  return instructionAnswer(await requireStaff(), { caseId }, instructionId)
}
