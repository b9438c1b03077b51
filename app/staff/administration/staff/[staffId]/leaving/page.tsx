import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { HeldPanel } from '@/app/staff/administration/_parts/held-panel'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { TickList } from '@/components/page/tick-list'
import { leavingOf } from '@/lib/staff/held'
import { endAccountAction } from './actions'
import { LeavingForm } from './leaving-form'

export const metadata: Metadata = { title: 'End an account – Beside' }

const ends = [
  'They are signed out everywhere, in the middle of whatever they do',
  'Their password, app, codes, passkeys and single sign-on open nothing any more',
  'Links they were given and the address of their calendar stop',
  'They are let out of every restricted record, and off the restricted route',
]

type Props = PageProps<'/staff/administration/staff/[staffId]/leaving'>

/** What ends, what is left to others, and the press that does it. */
export default async function LeavingPage({ params }: Props) {
  const actor = await requireStaff()
  const leaving = await orNotFound(leavingOf(actor, (await params).staffId))
  const { id, name, active } = leaving.account
  if (!active || id === actor.id) notFound()
  const title = `End the account of ${name}`
  const heading = (
    <header>
      <Breadcrumb href={`/staff/administration/staff/${id}`}>{name}</Breadcrumb>
      <PageHeading title={title} />
    </header>
  )
  return (
    <OfficePage actor={actor} current="settings" title={title} heading={heading}>
      <div className="main-aside">
        <div className="stack">
          <Panel title="What ends at once" id="ends" stack>
            <TickList items={ends} />
            <p>What they did stays in the record under their name.</p>
          </Panel>
          <LeavingForm
            action={endAccountAction.bind(null, id)}
            name={name}
            back={`/staff/administration/staff/${id}`}
          />
        </div>
        <aside className="stack" aria-label="What is left to others">
          <HeldPanel leaving={leaving} />
        </aside>
      </div>
    </OfficePage>
  )
}
