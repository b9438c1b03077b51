import type { Metadata } from 'next'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { personOfCase } from '@/app/staff/cases/_parts/person-page'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { Panel } from '@/components/page/panel'
import { reviewRightOf } from '@/lib/case-reviews/queries'
import { rightWords } from '@/lib/case-reviews/review-right'
import { caseReviewWords } from '@/lib/language/en/case-review'
import { nameOrRole } from '@/lib/people/person'
import { tellReviewRightAction } from './actions'
import { ToldForm } from './told-form'

export const metadata: Metadata = { title: 'ASB Case Review – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/review-right'>

export default async function ReviewRightPage({ params }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'plan.make')
  const theirs = await reviewRightOf(actor, file.id, person.id)
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`ASB Case Review: ${nameOrRole(person)}`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      {theirs ? (
        <>
          <p>
            {rightWords(theirs.right, theirs.rule)}. Only their own reports are counted, and only those are spoken of.
          </p>
          <Panel title="Say, in these words or your own" id="words">
            {caseReviewWords(theirs.rule.url).map(words => (
              <p key={words}>{words}</p>
            ))}
          </Panel>
          <ToldForm action={tellReviewRightAction.bind(null, file.id, person.id)} back={caseHref(file)} />
        </>
      ) : (
        <p>By what they told us, they are not there yet. Anybody may still ask their council.</p>
      )}
    </ChangePage>
  )
}
