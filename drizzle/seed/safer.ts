import type { Staff } from '@/lib/access/actor'
import { caseFile } from '@/lib/cases/file'
import { localDate } from '@/lib/clock/local'
import { dueAt } from '@/lib/clock/working-days'
import { addAction, givePlan, makePlan } from '@/lib/plans/commands'
import { actionSchema, givingSchema, planSchema } from '@/lib/plans/schema'
import { assessRisk } from '@/lib/risk/commands'
import { answerField, assessmentSchema } from '@/lib/risk/schema'
import { askForMeasure, orderMeasure } from '@/lib/support/measure-commands'
import { finishMeasure } from '@/lib/support/measure-ending'
import { measureDoneSchema, measureSchema, orderSchema } from '@/lib/support/measure-schema'
import { atTime } from './office-time'

/** What she answered, by the codes of the questions (domain §3.5): 17 points, a Medium band. */
const answers = {
  ...{ q1: 'weekly', q2: 'yes', q3: 'yes', q4: 'by_sight', q5: 'reputation', q6: 'family' },
  ...{ q7: 'yes', q8: 'no', q9: 'little', q10: 'no', q11: 'good', q12: 'nobody' },
}

export type Days = (daysAgo: number, time: string) => Date
type Whom = { officer: Staff; caseId: string; personId: string }

/** Assesses, plans and makes safer with the first victim of a case, over three working days. */
export async function seedSafer(officer: Staff, caseId: string, day: Days): Promise<void> {
  const { people } = await caseFile(officer, caseId)
  const whom = { officer, caseId, personId: people.find(({ role }) => role === 'victim')?.id ?? '' }
  await atTime(day(3, '11:00'), () => assess(whom))
  await atTime(day(3, '11:20'), () => plan(whom, day(3, '11:20')))
  const measure = await atTime(day(3, '11:40'), () => ask(whom, day(3, '11:40')))
  await atTime(day(3, '12:00'), () => order(whom, measure))
  await atTime(day(2, '16:10'), () => finish(whom, measure))
}

function assess({ officer, caseId, personId }: Whom) {
  const fields = Object.entries(answers).map(([code, answer]) => [answerField(code), answer] as const)
  const input = assessmentSchema.parse({ listVersion: '1', ...Object.fromEntries(fields) })
  return assessRisk(officer, caseId, personId, input)
}

async function plan({ officer, caseId, personId }: Whom, at: Date): Promise<void> {
  await makePlan(
    officer,
    caseId,
    personId,
    planSchema.parse({
      wants: 'To sleep without listening for the letterbox, and for the children to use the stairs.',
      contactAgreed: 'By phone, between 10am and 2pm on weekdays.',
      emergencyAdvice: 'yes',
      rightsExplained: 'yes',
      nextReviewOn: localDate(dueAt(at, 20)),
    }),
  )
  const step = { side: 'landlord', what: 'Look at the lights on the stairs', ownerId: officer.id }
  await addAction(officer, caseId, personId, actionSchema.parse({ ...step, dueOn: localDate(dueAt(at, 10)) }))
  await givePlan(officer, caseId, personId, givingSchema.parse({ format: 'explained_no_copy', version: 1 }))
}

const ask = ({ officer, caseId, personId }: Whom, at: Date) =>
  askForMeasure(
    officer,
    caseId,
    personId,
    measureSchema.parse({
      ...{ kind: 'fireproof_letterbox', agreed: 'yes', ownerId: officer.id, dueOn: localDate(dueAt(at, 1)) },
    }),
  )

const order = ({ officer, caseId, personId }: Whom, measure: string) =>
  orderMeasure(officer, caseId, personId, measure, orderSchema.parse({ supplier: 'Larkmoor repairs', version: 1 }))

const finish = ({ officer, caseId, personId }: Whom, measure: string) =>
  finishMeasure(
    officer,
    caseId,
    personId,
    measure,
    measureDoneSchema.parse({ proof: 'The caretaker saw it fitted.', version: 2 }),
  )
