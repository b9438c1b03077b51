'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import type { FormState } from '@/lib/forms/submit'
import { moveMeasure, orderMeasure } from '@/lib/support/measure-commands'
import { finishMeasure, strikeOutMeasure } from '@/lib/support/measure-ending'
import { measureDoneSchema, measureOwnerSchema, measureStruckSchema, orderSchema } from '@/lib/support/measure-schema'

type Ids = [caseId: string, personId: string, measureId: string]
type Posted = [...Ids, previous: FormState, form: FormData]

export async function orderMeasureAction(...[caseId, personId, id, , form]: Posted): Promise<FormState> {
  return caseAction(caseId, 'measure-ordered', orderSchema, form, (actor, input) =>
    orderMeasure(actor, caseId, personId, id, input),
  )
}

export async function moveMeasureAction(...[caseId, personId, id, , form]: Posted): Promise<FormState> {
  return caseAction(caseId, 'measure-moved', measureOwnerSchema, form, (actor, input) =>
    moveMeasure(actor, caseId, personId, id, input),
  )
}

export async function finishMeasureAction(...[caseId, personId, id, , form]: Posted): Promise<FormState> {
  return caseAction(caseId, 'measure-done', measureDoneSchema, form, (actor, input) =>
    finishMeasure(actor, caseId, personId, id, input),
  )
}

export async function strikeOutMeasureAction(...[caseId, personId, id, , form]: Posted): Promise<FormState> {
  return caseAction(caseId, 'measure-struck-out', measureStruckSchema, form, (actor, input) =>
    strikeOutMeasure(actor, caseId, personId, id, input),
  )
}
