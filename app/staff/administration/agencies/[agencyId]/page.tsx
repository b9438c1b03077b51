import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { kindWords, workingWords } from '@/app/staff/administration/_parts/protocol-words'
import { Protocols } from '@/app/staff/administration/_parts/protocols'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading, SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { type KeptAgency, keptAgency } from '@/lib/agencies/queries'
import { endProtocolAction, recordProtocolAction, switchAgencyAction } from './actions'
import { Press, ProtocolForm } from './protocol-form'

export const metadata: Metadata = { title: 'Agency – Beside' }

const doneWords = {
  added: 'The agency was added',
  recorded: 'The protocol was recorded',
  ended: 'The protocol was ended',
  switched: 'It was recorded whether we work with them',
}

type Props = PageProps<'/staff/administration/agencies/[agencyId]'>

export default async function AgencyPage({ params, searchParams }: Props) {
  const { done } = await searchParams
  const actor = await requireStaff()
  const agency = await orNotFound(keptAgency(actor, (await params).agencyId))
  const { id, name, kind, protocols } = agency
  const ends = { action: endProtocolAction.bind(null, id), Press }
  const heading = (
    <header>
      <Breadcrumb href="/staff/administration/agencies">Partners and contractors</Breadcrumb>
      <PageHeading title={name} />
    </header>
  )
  return (
    <OfficePage actor={actor} current="settings" title={name} heading={heading}>
      <DoneSaid done={done} words={doneWords} />
      <div className="main-aside">
        <section aria-labelledby="protocols" className="stack">
          <SectionHeading id="protocols" title="Information-sharing protocols" />
          {kind === 'partner' ? (
            <Protocols protocols={protocols} ends={ends} />
          ) : (
            <p>A contractor tells us of nobody here and reads no reports, so it needs none.</p>
          )}
          {kind === 'partner' && (
            <Panel title="Record a protocol" id="record">
              <ProtocolForm key={protocols.length} action={recordProtocolAction.bind(null, id)} />
            </Panel>
          )}
        </section>
        <aside className="stack" aria-label="About this agency">
          <About agency={agency} />
        </aside>
      </div>
    </OfficePage>
  )
}

function About({ agency: { id, name, kind, active, email, phone, people } }: { agency: KeptAgency }) {
  return (
    <>
      <Panel kind="sunk" title={kindWords[kind]} id="about">
        {[email, phone].filter(Boolean).map(line => (
          <p key={line}>{line}</p>
        ))}
        <p>{active ? 'We work with them.' : workingWords[kind].off}</p>
        <Press
          action={switchAgencyAction.bind(null, id)}
          {...{ name: 'to', value: active ? 'off' : 'on', about: name }}
          label={active ? 'Stop working with them' : 'Work with them again'}
          note={active ? workingWords[kind].stop : workingWords[kind].again}
        />
      </Panel>
      <Panel kind="sunk" title="Accounts of its people" id="people">
        {people.length === 0 && <p>None yet. An administrator makes them.</p>}
        {people.map(person => (
          <p key={person.name}>
            {person.name}
            {!person.active && ' (left)'}
          </p>
        ))}
      </Panel>
    </>
  )
}
