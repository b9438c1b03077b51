import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_session/staff'
import { personHref, personOfCase } from '@/app/staff/cases/_parts/person-page'
import { SupportSummary } from '@/app/staff/cases/_parts/support-summary'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import { reviewRightOf } from '@/lib/case-reviews/queries'
import { landlord } from '@/lib/landlord/landlord'
import { supportSummary } from '@/lib/language/en/support-summary'
import { isOwedSupport } from '@/lib/people/person'
import { paperIsSafe } from '@/lib/plans/formats'
import { measuresOnPage } from '@/lib/support/summary-queries'

export const metadata: Metadata = { title: 'Your page – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/summary'>

/**
 * The page of what we offered and what they chose, to print. Only where a copy on paper is safe for them; else it is as if
 * it were not there.
 */
export default async function SummaryPage({ params }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'support.offer')
  if (!isOwedSupport(person.role) || !paperIsSafe(person.safe)) notFound()
  const review = await reviewRightOf(actor, file.id, person.id)
  const [words, measures] = [
    supportSummary(await landlord(), review?.rule),
    await measuresOnPage(actor, file.id, person.id),
  ]
  return (
    <OfficePage
      actor={actor}
      current="cases"
      title={words.title}
      heading={
        <header>
          <p className="no-print">
            <a href={`${personHref(file, person)}/summary/giving`}>Back to giving the page</a>
          </p>
          <PageHeading title={words.title} />
        </header>
      }
    >
      <SupportSummary file={file} person={person} measures={measures} words={words} />
    </OfficePage>
  )
}
