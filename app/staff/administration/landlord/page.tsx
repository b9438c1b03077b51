import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { Panel } from '@/components/page/panel'
import { landlord } from '@/lib/landlord/landlord'
import { landlordShown } from '@/lib/landlord/queries'
import { en } from '@/lib/language/en'
import type { Landlord } from '@/lib/language/landlord'
import { SettingHistory } from '../_parts/setting-history'
import { changeLandlordAction } from './actions'
import { LandlordForm } from './landlord-form'

export const metadata: Metadata = { title: 'The landlord – Beside' }

const doneWords = { changed: 'The details were changed. Every page says them within a minute' }
const fields = {
  ...{ name: 'Name', short_name: 'Short name', phone: 'Telephone', duty_phone: 'Duty manager', email: 'Email' },
  ...{
    hours: 'When somebody answers',
    address: 'Address',
    exit_url: 'Exit page',
    reference_prefix: 'References begin',
  },
}

/** Who publishes this site, as both halves and every message say it. */
export default async function LandlordPage({ searchParams }: PageProps<'/staff/administration/landlord'>) {
  const actor = await requireStaff()
  const { row, version, changes } = await orNotFound(landlordShown(actor))
  const { done } = await searchParams
  return (
    <OfficePage actor={actor} current="settings" title="The landlord">
      <Breadcrumb href="/staff/administration">Settings</Breadcrumb>
      <DoneSaid done={done} words={doneWords} />
      <div className="main-aside">
        <LandlordForm key={version} action={changeLandlordAction} version={version} now={row} />
        <aside className="stack" aria-label="How it reads, and what was changed">
          <AsRead publisher={await landlord()} />
          <SettingHistory changes={changes} fields={fields} />
        </aside>
      </div>
    </OfficePage>
  )
}

/** The sentences of the public pages that are made of these details. */
function AsRead({ publisher }: { publisher: Landlord }) {
  const { talk, letter } = en.start(publisher)
  return (
    <Panel kind="sunk" title="As people read it" id="as-read" stack>
      <p>
        <b>{publisher.name}</b>
      </p>
      <p>{talk.detail}</p>
      <p>{letter.detail}</p>
      <p>{en.help(publisher).us}</p>
      <p>
        “{en.exit.label}” leads to{' '}
        <a href={publisher.exitUrl} target="_blank" rel="noopener noreferrer">
          {publisher.exitUrl} (opens in a new tab)
        </a>
        . Try it: nobody who looks over a shoulder may learn anything from that page.
      </p>
    </Panel>
  )
}
