import { type CareProps, CareRow } from '@/app/staff/cases/_parts/care-row'
import { dayWords } from '@/app/staff/cases/_parts/day-words'
import { personHref } from '@/app/staff/cases/_parts/person-page'
import { isOpen, ownerOf, theirActions, theirPlan } from '@/app/staff/cases/_parts/their-plan'
import { HiddenText } from '@/components/page/hidden-text'
import type { CareAction, CarePlan } from '@/lib/cases/care'
import { shortDate } from '@/lib/clock/format'
import { nameOrRole } from '@/lib/people/person'
import { planFormatNames } from '@/lib/plans/plan'

export function CarePlanPart({ file, person, mayWork }: CareProps) {
  const plan = theirPlan(file, person)
  const href = `${personHref(file, person)}/plan`
  const open = theirActions(file, person).filter(isOpen)
  return (
    <CareRow term="Plan" links={mayWork && <Links href={href} plan={plan} of={nameOrRole(person)} />}>
      {plan ? <Made plan={plan} /> : 'No plan yet'}
      {open.length > 0 && (
        <ul className="plain">
          {open.map(action => (
            <Action key={action.id} action={action} href={mayWork ? `${href}/actions/${action.id}` : undefined} />
          ))}
        </ul>
      )}
    </CareRow>
  )
}

function Links({ href, plan, of }: { href: string; plan: CarePlan | undefined; of: string }) {
  return (
    <>
      <a href={href}>
        {plan ? 'New version' : 'Make the plan'}
        <HiddenText>{` of ${of}`}</HiddenText>
      </a>
      {plan && <a href={`${href}/actions`}>Add an action</a>}
      {plan && !plan.givenAt && <a href={`${href}/giving`}>Give it</a>}
    </>
  )
}

function Made({ plan: { madeAt, givenAt, format, nextReviewOn, supportOnly } }: { plan: CarePlan }) {
  const given =
    givenAt && format ? `Given ${shortDate(givenAt)}: ${planFormatNames[format].toLowerCase()}.` : 'Not given yet.'
  return (
    <p className="meta">
      {`Made ${shortDate(madeAt)}. ${given} Next look at it: ${dayWords(nextReviewOn)}.`}
      {supportOnly && ' Support and safety only.'}
    </p>
  )
}

function Action({ action, href }: { action: CareAction; href: string | undefined }) {
  return (
    <li>
      <span className="as-typed" dir="auto">
        {action.what}
      </span>
      <div className="meta">
        {`${ownerOf(action)}, by ${dayWords(action.dueOn)}. `}
        {href && (
          <a className="no-print" href={href}>
            Done or struck out<HiddenText>{`: ${action.what}`}</HiddenText>
          </a>
        )}
      </div>
    </li>
  )
}
