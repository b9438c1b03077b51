import { z } from 'zod'
import { chosenId, version } from '@/lib/cases/schema'
import { tick } from '@/lib/reports/report'
import { choice, line, story } from '@/lib/reports/schema/fields'

/** What a complaint clock waits for, when one runs: a reply may do it. */
export const complaintAnswers = ['no', 'acknowledges', 'answers'] as const

export const replySchema = z
  .object({
    reportId: chosenId('Choose which mailbox'),
    text: story.pipe(z.string('Write the message. Once sent it cannot be changed.')),
    /** The random id of the form: the same form sent again is the same message. */
    form: line.pipe(z.string('Load this page again before you send.')),
    nextBy: line.pipe(z.iso.date('Choose a date').optional()),
    noMore: choice(tick),
    complaint: choice(complaintAnswers),
    /** How many messages the page showed: one more in between is a conflict. */
    version,
  })
  .refine(({ nextBy, noMore }) => nextBy !== undefined || noMore !== undefined, {
    path: ['nextBy'],
    error: 'Say by when you will write again, or tick that there is no date',
  })
export type NewReply = z.output<typeof replySchema>
