import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { CaseWaits } from '@/app/staff/cases/_parts/case-waits'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { FindingHistory } from '@/app/staff/cases/_parts/finding-history'
import { Panel } from '@/components/page/panel'
import { caseFileFor } from '@/lib/cases/file'
import { toVictim } from '@/lib/cases/finding'
import { recordFindingAction } from './actions'
import { FindingForm } from './finding-form'

export const metadata: Metadata = { title: 'Finding – Beside' }

export default async function FindingPage({ params }: PageProps<'/staff/cases/[caseId]/finding'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.finding', caseId))
  return (
    <ChangePage actor={actor} file={file} title="What we found">
      <FindingHistory file={file} />
      <CaseWaits actor={actor} file={file} kinds={['malicious']} />
      <Panel kind="sunk" title="What to say to the victim, where there is not enough evidence" id="to-victim">
        <p>“{toVictim.not_enough_evidence}”</p>
        <p className="meta">Never “unfounded”, never “false”. Whatever is found, what was perceived stays recorded.</p>
      </Panel>
      <FindingForm action={recordFindingAction.bind(null, caseId)} back={caseHref(file)} />
    </ChangePage>
  )
}
