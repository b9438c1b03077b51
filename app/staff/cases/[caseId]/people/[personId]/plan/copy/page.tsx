import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_session/staff'
import { dayWords } from '@/app/staff/cases/_parts/day-words'
import { personHref, personOfCase } from '@/app/staff/cases/_parts/person-page'
import { isOpen, ownerOf, theirActions, theirPlan } from '@/app/staff/cases/_parts/their-plan'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import { SummaryList } from '@/components/page/summary-list'
import { reviewRightsFor } from '@/lib/case-reviews/queries'
import type { CareAction, CarePlan } from '@/lib/cases/care'
import type { CaseFile } from '@/lib/cases/file'
import { landlord } from '@/lib/landlord/landlord'
import { caseReviewWords } from '@/lib/language/en/case-review'
import { channelNames } from '@/lib/people/person'
import { paperIsSafe } from '@/lib/plans/formats'

export const metadata: Metadata = { title: 'Your plan – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/plan/copy'>

/**
 * The plan as the person gets it: their words and what was agreed with them, nothing of anybody else. Only where a copy on
 * paper is safe for them; else it is as if it were not there.
 */
export default async function PlanCopyPage({ params }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'plan.make')
  const plan = paperIsSafe(person.safe) ? theirPlan(file, person) : undefined
  if (!plan) notFound()
  const { phone, name } = await landlord()
  const review = (await reviewRightsFor(actor, file.id)).find(({ personId }) => personId === person.id)
  return (
    <OfficePage
      actor={actor}
      current="cases"
      title="Your plan"
      heading={
        <header>
          <p className="no-print">
            <a href={`${personHref(file, person)}/plan/giving`}>Back to giving the plan</a>
          </p>
          <PageHeading title="Your plan" />
        </header>
      }
    >
      <div className="stack prose">
        <SummaryList rows={rowsOf(plan, file)} />
        <Actions actions={theirActions(file, person).filter(isOpen)} />
        {review && caseReviewWords(review.rule.url).map(words => <p key={words}>{words}</p>)}
        <p>If you or anyone is in danger now, call 999. If you cannot speak, press 55.</p>
        <p>
          {`You can change your mind about anything here. You can complain about how we handle this, and ask us about the ASB Case Review. Call ${name} on ${phone}.`}
        </p>
      </div>
    </OfficePage>
  )
}

function rowsOf(plan: CarePlan, file: CaseFile) {
  const officer = file.officerId ? file.staffNames[file.officerId] : undefined
  const deputy = file.deputyId ? file.staffNames[file.deputyId] : undefined
  const named = officer && (deputy ? `${officer}. If they are away: ${deputy}` : officer)
  const rows: [string, string | null | undefined][] = [
    ['What you want', plan.wants],
    ['What worries you most', plan.worries],
    ['Who you talk to here', named],
    ['How we reach you safely', plan.contactAgreed],
    ['How often we are in touch', oftenWords(plan)],
    ['How what happens is kept', plan.evidenceApproach],
    ['What we will not do without asking you', plan.notWithoutAsking],
    ['When we look at this together again', dayWords(plan.nextReviewOn)],
  ]
  return rows.flatMap(([term, answer]) => (answer ? [{ term, answer: <Said>{answer}</Said> }] : []))
}

const Said = ({ children }: { children: string }) => (
  <span className="as-typed" dir="auto">
    {children}
  </span>
)

function oftenWords({ contactEveryDays, contactChannel }: CarePlan): string | undefined {
  if (contactEveryDays === 0) return 'Only when you ask us'
  if (!contactEveryDays) return undefined
  const days = contactEveryDays === 1 ? 'Every day' : `Every ${contactEveryDays} days`
  return contactChannel ? `${days}: ${channelNames[contactChannel].toLowerCase()}` : days
}

function Actions({ actions }: { actions: readonly CareAction[] }) {
  if (actions.length === 0) return null
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">What happens next</h2>
      <ul className="bullets">
        {actions.map(action => (
          <li key={action.id}>
            <span className="as-typed" dir="auto">
              {action.what}
            </span>
            {`. ${action.side === 'victim' ? 'You' : ownerOf(action)}, by ${dayWords(action.dueOn)}.`}
          </li>
        ))}
      </ul>
    </section>
  )
}
