import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { personHref, personOfCase } from '@/app/staff/cases/_parts/person-page'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { SupportSummary } from '@/app/staff/cases/_parts/support-summary'
import { Folded } from '@/components/page/summary-list'
import type { CaseFile, FilePerson } from '@/lib/cases/file'
import { landlord } from '@/lib/landlord/landlord'
import { supportSummary } from '@/lib/language/en/support-summary'
import { isOwedSupport, nameOrRole } from '@/lib/people/person'
import { formatProblem, formatsSafeFor, paperIsSafe } from '@/lib/plans/formats'
import { planFormatNames } from '@/lib/plans/plan'
import { mayBeNamed } from '@/lib/support/summary'
import { measuresOnPage } from '@/lib/support/summary-queries'
import { giveSummaryAction } from './actions'
import { SummaryGivingForm } from './giving-form'

export const metadata: Metadata = { title: 'Give the page – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/summary/giving'>

export default async function SummaryGivingPage({ params }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'support.offer')
  if (!isOwedSupport(person.role)) notFound()
  const [words, measures] = [supportSummary(await landlord()), await measuresOnPage(actor, file.id, person.id)]
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`Give ${nameOrRole(person)} the page of what we offered`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      <OnPaper file={file} person={person} />
      <div className="no-print">
        <Folded summary="The words, to read to them">
          <SupportSummary file={file} person={person} measures={measures} words={words} />
        </Folded>
      </div>
      <SummaryGivingForm
        action={giveSummaryAction.bind(null, file.id, person.id)}
        back={caseHref(file)}
        formats={formatsSafeFor(person.safe).map(value => ({ value, label: planFormatNames[value] }))}
        language={person.safe?.language ?? undefined}
      />
    </ChangePage>
  )
}

/** Where it may be printed, and what is left unnamed there: a page that is found tells nobody who they are. */
function OnPaper({ file, person }: { file: CaseFile; person: FilePerson }) {
  const unnamed = file.offers.filter(offer => offer.personId === person.id && !mayBeNamed(offer))
  const names = [...new Set(unnamed.map(({ name }) => name))].join(', ')
  return (
    <>
      {paperIsSafe(person.safe) ? (
        <p>
          <a href={`${personHref(file, person)}/summary`}>The page as they get it, to print</a>
        </p>
      ) : (
        <p className="prose">{formatProblem('paper', person.safe)}</p>
      )}
      {names && (
        <p className="prose">{`Say these names aloud; the page leaves them out, in case it is found: ${names}.`}</p>
      )}
    </>
  )
}
