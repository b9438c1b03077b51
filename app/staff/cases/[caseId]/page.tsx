import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { AlarmsPanel } from '@/app/staff/cases/_parts/alarms-panel'
import { CarePanel } from '@/app/staff/cases/_parts/care-panel'
import { CaseHead } from '@/app/staff/cases/_parts/case-head'
import { CaseNav } from '@/app/staff/cases/_parts/case-nav'
import { CasePatterns } from '@/app/staff/cases/_parts/case-patterns'
import { CaseWaits } from '@/app/staff/cases/_parts/case-waits'
import { CaseworkPanel } from '@/app/staff/cases/_parts/casework-panel'
import { ClocksPanel } from '@/app/staff/cases/_parts/clocks-panel'
import { CopiesPanel } from '@/app/staff/cases/_parts/copies-panel'
import { doneWords, isDone } from '@/app/staff/cases/_parts/done'
import { EvidencePanel } from '@/app/staff/cases/_parts/evidence-panel'
import { LaterCase } from '@/app/staff/cases/_parts/later-case'
import { LinkedCases } from '@/app/staff/cases/_parts/linked-cases'
import { Offers } from '@/app/staff/cases/_parts/offers'
import { PeoplePanel } from '@/app/staff/cases/_parts/people-panel'
import { ReportsPanel } from '@/app/staff/cases/_parts/reports-panel'
import { ReviewRights } from '@/app/staff/cases/_parts/review-rights'
import { contactable, SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { StagePanel } from '@/app/staff/cases/_parts/stage-panel'
import { SupportOnlyPanel } from '@/app/staff/cases/_parts/support-only-panel'
import { TimelineSection } from '@/app/staff/cases/_parts/timeline-section'
import { ToolsTried } from '@/app/staff/cases/_parts/tools-tried'
import { TracksPanel } from '@/app/staff/cases/_parts/tracks-panel'
import { WhatToDo } from '@/app/staff/cases/_parts/what-to-do'
import { Wishes } from '@/app/staff/cases/_parts/wishes'
import { MarkerBanner } from '@/app/staff/markers/_parts/marker-banner'
import { DoneNotice } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { can, may } from '@/lib/access/permit'
import type { Action } from '@/lib/access/roles'
import { caseFile } from '@/lib/cases/file'
import { caseSteps } from '@/lib/cases/next-steps'
import { decidingSteps } from '@/lib/cases/steps/closing-steps'
import { reviewSteps } from '@/lib/cases/steps/place-steps'
import { inSafeOrder } from '@/lib/cases/steps/step'
import { now } from '@/lib/clock/now'

export const metadata: Metadata = { title: 'Case – Beside' }

export default async function CasePage({ params, searchParams }: PageProps<'/staff/cases/[caseId]'>) {
  const { caseId } = await params
  const { done } = await searchParams
  const actor = await requireStaff()
  const file = await orNotFound(caseFile(actor, caseId))
  const at = now()
  const mine = (action: Action) => can(actor, action, file, at)
  const reviews = [
    ...(mine('case.review') ? reviewSteps(file, at) : []),
    ...(mine('case.close') ? decidingSteps(file, at) : []),
  ]
  const steps = mine('case.contact') ? inSafeOrder([...caseSteps(file, at), ...reviews]) : []
  return (
    <OfficePage actor={actor} current="cases" title="Case" heading={<CaseHead actor={actor} file={file} />}>
      {isDone(done) && <DoneNotice title={doneWords[done]} />}
      <LaterCase actor={actor} file={file} now={at} />
      <SafeContacts file={file} people={contactable(file)} mayWrite={mine('outgoing.send')} />
      <MarkerBanner actor={actor} file={file} now={at} />
      <AlarmsPanel file={file} mayAnswer={mine('alarm.answer')} />
      <CaseWaits actor={actor} file={file} kinds={['declassify', 'malicious']} />
      <CaseNav file={file} hasSteps={steps.length > 0} mayWork={mine('case.contact')} />
      <div className="case-grid">
        <div className="stack-l">
          <WhatToDo steps={steps} now={at} />
          <CasePatterns actor={actor} file={file} />
          <CarePanel actor={actor} file={file} />
          <ToolsTried actor={actor} file={file} />
          <Wishes file={file} mayRecord={mine('person.wish')} />
          <PeoplePanel file={file} mayAdd={mine('person.add')} mayAsk={mine('consent.record')} now={at} />
        </div>
        <aside className="stack" aria-label="Stage, clocks and records">
          <StagePanel actor={actor} file={file} now={at} />
          <SupportOnlyPanel file={file} now={at} mayRecord={mine('person.wish')} />
          <ClocksPanel file={file} now={at} mayMove={mine('clock.adjust')} />
          <CaseworkPanel actor={actor} file={file} now={at} />
          <ReviewRights actor={actor} file={file} />
          <LinkedCases actor={actor} file={file} now={at} />
          <TracksPanel actor={actor} file={file} now={at} />
          <EvidencePanel file={file} />
          <ReportsPanel file={file} mayRead={may(actor, 'report.read')} mayClassify={mine('case.classify')} />
          <CopiesPanel caseId={file.id} mayExport={mine('case.export')} mayTell={mine('audit.tell')} />
        </aside>
        <div className="stack-l">
          <Offers file={file} mayOffer={mine('support.offer')} />
          <TimelineSection file={file} now={at} mayNote={mine('case.note')} />
        </div>
      </div>
    </OfficePage>
  )
}
