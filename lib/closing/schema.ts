import { z } from 'zod'
import { chosen, chosenId, version } from '@/lib/cases/schema'
import { safeChannels } from '@/lib/people/person'
import { choice, note } from '@/lib/reports/schema/fields'
import { afterwards, challengeAnswers, closureReasons, perpetratorTold, tellingOutcomes } from './closing'

export const proposalSchema = z.object({
  reason: chosen(closureReasons, 'Choose why the case is to be closed'),
  account: note.pipe(z.string('Say what was done about it')),
  investigated: note.pipe(z.string('Say what we looked into ourselves')),
  perpetratorTold: chosen(perpetratorTold, 'Choose whether the alleged perpetrator has heard'),
  nothingMore: note,
  version,
})
export type NewProposal = z.output<typeof proposalSchema>

export const decisionSchema = z
  .object({
    decision: chosen(['approve', 'decline'], 'Choose whether the case is closed'),
    reason: note,
    highRiskReason: note,
    version,
  })
  .refine(({ decision, reason }) => decision === 'approve' || reason !== undefined, {
    path: ['reason'],
    error: 'Say why the case is not closed',
  })
export type ClosingDecision = z.output<typeof decisionSchema>

const yes = z
  .string()
  .optional()
  .transform(value => value !== undefined)

export const tellingSchema = z
  .object({
    outcome: chosen(tellingOutcomes, 'Choose how they were told'),
    channel: choice(safeChannels),
    rightsGiven: yes,
    agrees: choice(['yes', 'no'] as const),
    note,
  })
  .refine(({ outcome, channel }) => !reached.includes(outcome) || channel !== undefined, {
    path: ['channel'],
    error: 'Choose the way you reached them by',
  })
  .refine(({ outcome, rightsGiven }) => !reached.includes(outcome) || rightsGiven, {
    path: ['rightsGiven'],
    error: 'Tell them of their rights first: Case Review, complaint, how to report again',
  })
  .refine(({ outcome, note }) => outcome !== 'not_safe_to_tell' || note !== undefined, {
    path: ['note'],
    error: 'Say why it is not safe to tell them',
  })
const reached: readonly string[] = ['spoke', 'wrote_safely']
export type NewTelling = z.output<typeof tellingSchema>

export const challengeSchema = z.object({
  personId: chosenId('Choose who disagrees'),
  words: note.pipe(z.string('Write down what they said')),
})
export type NewChallenge = z.output<typeof challengeSchema>

export const challengeAnswerSchema = z.object({
  challengeId: chosenId('Choose what you answer'),
  answer: chosen(challengeAnswers, 'Choose an answer'),
  reason: note.pipe(z.string('Say why: they will be told')),
  version,
})
export type ChallengeAnswering = z.output<typeof challengeAnswerSchema>

export const checkSchema = z.object({
  result: chosen(afterwards, 'Choose what you found'),
  channel: choice(safeChannels),
  note,
})
export type NewCheck = z.output<typeof checkSchema>
