import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_session/staff'
import { personHref, personOfCase } from '@/app/staff/cases/_parts/person-page'
import { WaysToRead } from '@/app/staff/cases/_parts/witness-ways'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import { landlord } from '@/lib/landlord/landlord'
import type { WitnessChoiceItem } from '@/lib/lists/defaults/witness-choices'
import { listFor } from '@/lib/lists/reading'
import { paperIsSafe } from '@/lib/plans/formats'

/** Browsers print a page's title at the top of the paper: it says as little as it can. */
export const metadata: Metadata = { title: 'Ways to help' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/witness/copy'>

/** The ways to help, to be left with them. Only where paper is safe for them; else it is as if it were not there. */
export default async function WaysCopyPage({ params }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'support.decide')
  if (!paperIsSafe(person.safe)) notFound()
  const [{ items }, { name, phone }] = await Promise.all([listFor(actor, 'witness_choices'), landlord()])
  return (
    <OfficePage
      actor={actor}
      current="cases"
      title="Ways to help"
      heading={
        <p className="no-print">
          <a href={`${personHref(file, person)}/witness`}>Back to what they chose</a>
        </p>
      }
    >
      <div className="blank-sheet stack">
        <PageHeading title="Ways to help" />
        <p>You choose. There is no hurry, and you can say no. You can have support whatever you choose.</p>
        <WaysToRead ways={items as WitnessChoiceItem[]} />
        <p>{`You can change your mind. Call ${name} on ${phone}.`}</p>
        <p>If you or anyone is in danger now, call 999. If you cannot speak, press 55.</p>
      </div>
    </OfficePage>
  )
}
