import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { Panel } from '@/components/page/panel'
import { reviewRightOf } from '@/lib/case-reviews/queries'
import { caseFileFor } from '@/lib/cases/file'
import { caseReviewWords } from '@/lib/language/en/case-review'
import { channelNames, isOwedSupport, nameOrRole } from '@/lib/people/person'
import { okBy } from '@/lib/people/safe-contact'
import { tellOfClosingAction } from './actions'
import { TellingForm } from './telling-form'

export const metadata: Metadata = { title: 'Tell them of closing – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/closure/tellings/[personId]'>

export default async function TellingPage({ params }: Props) {
  const { caseId, personId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.propose-closure', caseId))
  const person = file.people.find(({ id, role }) => id === personId && isOwedSupport(role)) ?? notFound()
  const isClosed = file.status === 'closed'
  const review = await reviewRightOf(actor, caseId, personId)
  const ways = person.safe ? okBy(person.safe) : []
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`Tell ${nameOrRole(person)} ${isClosed ? 'what was answered' : 'that we plan to close'}`}
      safety={<SafeContacts file={file} people={[person]} mayWrite />}
    >
      <Panel kind="sunk" title="What they are told" id="rights">
        <ul className="bullets">
          <li>
            {isClosed
              ? 'That we looked at it again, what was answered, and why.'
              : 'Why we plan to close, and until when they can disagree.'}
          </li>
          <li>{review ? caseReviewWords(review.rule.url).join(' ') : 'They can ask for an ASB Case Review.'}</li>
          <li>They can complain, and go to the Housing Ombudsman.</li>
          <li>They can report again at any time. It counts as new.</li>
        </ul>
      </Panel>
      <TellingForm
        action={tellOfClosingAction.bind(null, caseId, personId)}
        back={`${caseHref(file)}/closure`}
        ways={Object.fromEntries(ways.map(way => [way, channelNames[way]]))}
      />
    </ChangePage>
  )
}
