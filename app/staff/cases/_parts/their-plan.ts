import type { CareAction, CarePlan } from '@/lib/cases/care'
import type { CaseFile, FilePerson } from '@/lib/cases/file'
import { actionSideNames } from '@/lib/plans/plan'

/** The plan that counts for somebody: the newest. */
export const theirPlan = ({ care }: CaseFile, { id }: Pick<FilePerson, 'id'>): CarePlan | undefined =>
  care.plans.find(({ personId }) => personId === id)

/** Every action of their plans, by the day it is due: those of an earlier version go on. */
export function theirActions({ care }: CaseFile, { id }: Pick<FilePerson, 'id'>): CareAction[] {
  const plans = new Set(care.plans.filter(({ personId }) => personId === id).map(plan => plan.id))
  return care.actions.filter(({ planId }) => plans.has(planId))
}

export const isOpen = ({ doneAt, cancelledAt }: CareAction): boolean => !doneAt && !cancelledAt

export const ownerOf = ({ side, ownerName, owner }: CareAction): string => ownerName ?? owner ?? actionSideNames[side]
