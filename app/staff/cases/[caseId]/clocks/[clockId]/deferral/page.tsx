import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { contactable, SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { clockSentence } from '@/lib/cases/clock-words'
import { caseFileFor } from '@/lib/cases/file'
import { targetNames } from '@/lib/cases/target'
import { now } from '@/lib/clock/now'
import { deferAction } from './actions'
import { DeferralForm } from './deferral-form'

export const metadata: Metadata = { title: 'Move a clock – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/clocks/[clockId]/deferral'>

export default async function DeferralPage({ params }: Props) {
  const { caseId, clockId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'clock.adjust', caseId))
  const clock = file.clocks.find(({ id }) => id === clockId) ?? notFound()
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`Move a clock: ${targetNames[clock.target].toLowerCase()}`}
      safety={<SafeContacts file={file} people={contactable(file)} />}
    >
      <p className="meta">{clockSentence(clock, now())}</p>
      <DeferralForm action={deferAction.bind(null, caseId, clockId)} back={caseHref(file)} version={file.version} />
    </ChangePage>
  )
}
