import { z } from 'zod'
import { staffRoles } from '@/lib/access/staff-role'
import { plainDate } from '@/lib/clock/local'
import { line, note } from '@/lib/reports/schema/fields'
import { accessAnswers } from './duty'
import { identityChecks } from './identity-check'

const needed = (error: string) => line.pipe(z.string(error))
const fromList = line.pipe(z.uuid('Choose from the list').optional())
const isDay = (text: string) => {
  try {
    return Boolean(plainDate(text))
  } catch {
    return false
  }
}

/** What an administrator says of an account. Nothing else of it can be sent: what is not named here is dropped. */
export const accountSchema = z
  .object({
    name: needed('Enter their name'),
    email: needed('Enter their work email')
      .transform(text => text.toLowerCase())
      .pipe(z.email('Enter an email address, like ada@larkmoor.example')),
    role: z.enum(staffRoles, 'Choose a role'),
    teamId: fromList,
    managerId: fromList,
    agencyId: fromList,
    dbsCheckedOn: line.pipe(z.string().refine(isDay, 'Enter a date, or leave it empty').optional()),
  })
  .superRefine(({ role, agencyId }, context) => {
    if ((role === 'PartnerUser') === (agencyId !== undefined)) return
    const message = agencyId ? 'Only a partner user has an agency' : 'Choose the agency they work for'
    context.addIssue({ code: 'custom', path: ['agencyId'], message })
  })
export type Account = z.output<typeof accountSchema>

/** A press that needs no words. */
export const pressSchema = z.object({})

export const leavingSchema = z.object({
  sure: z.literal('yes', 'Tick the box to say that you have read what ends'),
})

/** How somebody who lost their way in was recognised, before they get another. */
export const recoverySchema = z.object({
  check: z.enum(identityChecks, 'Choose how you made sure that it is them'),
})
export type Recovery = z.output<typeof recoverySchema>

export const teamSchema = z.object({ name: needed('Enter the name of the team') })
export type Team = z.output<typeof teamSchema>

/** One answer of a review for one account. */
export const answerSchema = z
  .object({ answer: z.enum(accessAnswers), reason: note })
  .refine(({ answer, reason }) => answer === 'keep' || reason, { path: ['reason'], error: 'Say why' })

/** Many at once: `answer-` and `reason-` with the id of the account. What is left open is asked for another time. */
export const answersSchema = z
  .object({})
  .catchall(note)
  .transform((fields, context) =>
    Object.entries(fields).flatMap(([name, answer]) => {
      const staffId = name.startsWith('answer-') ? name.slice('answer-'.length) : undefined
      if (!staffId || !answer) return []
      const read = answerSchema.safeParse({ answer, reason: fields[`reason-${staffId}`] })
      if (read.success && z.uuid().safeParse(staffId).success) return [{ staffId, ...read.data }]
      context.addIssue({ code: 'custom', path: [`reason-${staffId}`], message: 'Say why' })
      return []
    }),
  )
export type Answered = z.output<typeof answersSchema>[number]

/** Both are ticked, or neither counts. */
const ticked = z.literal('yes', 'Tick this once you have read it')
export const agreeingSchema = z.object({
  'code-of-conduct': ticked,
  training: ticked,
})
