import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { OfficePage } from '@/components/page/office-page'
import { SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { Tag } from '@/components/page/tag'
import { centreList, type ListedCentre } from '@/lib/centres/queries'
import { shortDateTime } from '@/lib/clock/format'
import { addCentreAction, replaceCodeAction, switchCentreAction } from './actions'
import { AddCentre, NewCode, Switch } from './centre-forms'

export const metadata: Metadata = { title: 'Reporting centres – Beside' }

/** Libraries, mosques, drop-ins: where people may tell on a shared device, and the codes that make it one. */
export default async function CentresPage() {
  const actor = await requireStaff()
  const centres = await orNotFound(centreList(actor))
  return (
    <OfficePage actor={actor} current="settings" title="Reporting centres">
      <div className="main-aside">
        <section aria-labelledby="centres" className="stack">
          <SectionHeading id="centres" title="Centres">
            <p className="meta">By name</p>
          </SectionHeading>
          {centres.length === 0 ? <NoCentre /> : <Centres centres={centres} />}
        </section>
        <aside className="stack" aria-label="Add a centre">
          <Panel title="Add a centre" id="add">
            <AddCentre action={addCentreAction} />
          </Panel>
          <Panel kind="sunk" title="What a code does" id="what">
            <p>It makes a device the centre’s for 12 hours: the device clears itself between people.</p>
            <p>What is sent there is counted as coming through the centre. A code opens no report.</p>
            <p>Say it on the phone or in person. Do not send it by email.</p>
          </Panel>
        </aside>
      </div>
    </OfficePage>
  )
}

function NoCentre() {
  return (
    <EmptyState title="No centre yet">
      <p>Add a place where people may tell on a shared device. Its code and its sign appear here.</p>
    </EmptyState>
  )
}

/** By name, so that a new code appears on the row where it was asked for. */
function Centres({ centres }: { centres: readonly ListedCentre[] }) {
  return (
    <ul className="stack">
      {centres.map(centre => (
        <li key={centre.name}>
          <CentreRow centre={centre} />
        </li>
      ))}
    </ul>
  )
}

function CentreRow({ centre: { id, name, active, createdAt } }: { centre: ListedCentre }) {
  return (
    <article className="panel stack-s">
      <h3>{name}</h3>
      <p>
        <Tag tone={active ? 'moss' : 'plain'} icon={active ? 'tick' : 'pause'}>
          {active ? 'On' : 'Switched off'}
        </Tag>{' '}
        <span className="meta">Code made {shortDateTime(createdAt)}</span>
      </p>
      <p>
        <a href={`/staff/administration/centres/${id}/card`}>Instructions and sign for {name}</a>
      </p>
      <div className="actions no-print">
        <NewCode action={replaceCodeAction} id={id} name={name} />
        <Switch action={switchCentreAction} id={id} name={name} active={active} />
      </div>
    </article>
  )
}
