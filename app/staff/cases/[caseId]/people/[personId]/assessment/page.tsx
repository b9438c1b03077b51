import type { Metadata } from 'next'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { personOfCase } from '@/app/staff/cases/_parts/person-page'
import { RiskHistory, theirAssessments } from '@/app/staff/cases/_parts/risk-history'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { SectionHeading } from '@/components/page/page-heading'
import { now } from '@/lib/clock/now'
import { nameOrRole } from '@/lib/people/person'
import { riskFactsFor } from '@/lib/risk/facts'
import { riskLists } from '@/lib/risk/queries'
import { suggestedOverrides } from '@/lib/risk/suggested-overrides'
import { assessRiskAction } from './actions'
import { AssessmentForm } from './assessment-form'

export const metadata: Metadata = { title: 'Risk assessment – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/assessment'>

export default async function AssessmentPage({ params }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'risk.assess')
  const [{ questions, overrides }, facts] = await Promise.all([riskLists(actor), riskFactsFor(actor, file, person)])
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`Risk to ${nameOrRole(person)}`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      {theirAssessments(file, person).length > 0 && (
        <section aria-labelledby="before" className="stack">
          <SectionHeading id="before" title="So far" />
          <RiskHistory file={file} person={person} />
        </section>
      )}
      <section aria-labelledby="new" className="stack no-print">
        <SectionHeading id="new" title="Assess now">
          <p className="meta">Ask in your own words. Leave open what they do not want to answer.</p>
        </SectionHeading>
        <AssessmentForm
          action={assessRiskAction.bind(null, file.id, person.id)}
          back={caseHref(file)}
          listVersion={questions.version}
          questions={questions.items}
          overrides={overrides.items.map(({ code, words }) => ({ value: code, label: words }))}
          suggested={suggestedOverrides(facts, now())}
        />
      </section>
    </ChangePage>
  )
}
