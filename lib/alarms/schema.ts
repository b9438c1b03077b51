import { z } from 'zod'
import { story } from '@/lib/reports/schema/fields'

export const answerSchema = z.object({
  note: story.pipe(z.string('Write what you did. Once sent it cannot be changed.')),
})
export type AlarmAnswer = z.output<typeof answerSchema>
