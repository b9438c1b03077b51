import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { contactable, SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { clockState, isSettled } from '@/lib/cases/clock-state'
import { clockSentence } from '@/lib/cases/clock-words'
import { caseFileFor } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { askForRepairAction, recordRepairAction } from './actions'
import { RepairForm } from './repair-form'

export const metadata: Metadata = { title: 'Urgent security repair – Beside' }

export default async function RepairPage({ params }: PageProps<'/staff/cases/[caseId]/repair'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'clock.adjust', caseId))
  const clock = file.clocks.find(one => one.target === 'T10' && !one.personId && !isSettled(clockState(one, now())))
  const action = clock ? recordRepairAction : askForRepairAction
  return (
    <ChangePage
      actor={actor}
      file={file}
      title="Urgent security repair"
      safety={<SafeContacts file={file} people={contactable(file)} />}
    >
      <p className="meta">{clock ? clockSentence(clock, now()) : 'Its clock runs day and night from now.'}</p>
      <RepairForm
        action={action.bind(null, caseId)}
        back={caseHref(file)}
        version={file.version}
        runs={clock !== undefined}
      />
    </ChangePage>
  )
}
