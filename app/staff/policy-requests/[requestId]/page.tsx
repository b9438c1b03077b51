import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { SummaryList } from '@/components/page/summary-list'
import { dateWords } from '@/lib/clock/format'
import { requestRead } from '@/lib/policy/asking'
import { policyFormatNames } from '@/lib/policy/formats'
import { finishRequestAction } from './actions'
import { DoneForm } from './done-form'

export const metadata: Metadata = { title: 'Request for the policy – Beside' }

export default async function PolicyRequestPage({ params }: PageProps<'/staff/policy-requests/[requestId]'>) {
  const actor = await requireStaff()
  const { requestId } = await params
  const { id, format, language, whereTo, policyVersion, receivedAt, dueAt, version } = await orNotFound(
    requestRead(actor, requestId),
  )
  const rows = [
    { term: 'How', answer: policyFormatNames[format] },
    { term: 'Language', answer: <Typed text={language ?? 'Not said'} /> },
    { term: 'Where to', answer: <Typed text={whereTo ?? 'Not said: it waits for them at the office'} /> },
    {
      term: 'Version when they asked',
      answer: policyVersion ? <a href={`/policy/${policyVersion}`}>{policyVersion}</a> : 'None',
    },
    { term: 'Asked', answer: dateWords(receivedAt) },
    { term: 'Due', answer: dateWords(dueAt) },
  ]
  return (
    <OfficePage
      actor={actor}
      current="today"
      title="Request for the policy"
      heading={
        <header>
          <Breadcrumb href="/staff/policy-requests">Requests for the policy</Breadcrumb>
          <PageHeading title="Request for the policy" />
        </header>
      }
    >
      <div className="even">
        <Panel title="What they asked for" id="asked">
          <SummaryList rows={rows} />
          <p className="meta">Send it in a plain envelope, or as a mail that does not say what it is about.</p>
        </Panel>
        <DoneForm action={finishRequestAction.bind(null, id)} back="/staff/policy-requests" version={version} />
      </div>
    </OfficePage>
  )
}

function Typed({ text }: { text: string }) {
  return (
    <span className="as-typed" dir="auto">
      {text}
    </span>
  )
}
