import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { centreToPrint } from '@/lib/centres/queries'
import { config } from '@/lib/config'
import { landlord } from '@/lib/landlord/landlord'
import type { Landlord } from '@/lib/language/landlord'

export const metadata: Metadata = { title: 'Instructions and sign – Beside' }

/** To print and hand over: a sign for everybody to read, and a page for whoever looks after the device. No code on either. */
export default async function CentreCardPage({ params }: PageProps<'/staff/administration/centres/[centreId]/card'>) {
  const actor = await requireStaff()
  const { name } = await orNotFound(centreToPrint(actor, (await params).centreId))
  const publisher = await landlord()
  return (
    <OfficePage actor={actor} current="settings" title={`For ${name}`} heading={<Heading name={name} />}>
      <p className="prose no-print">
        Print this page. The sign may hang on a wall; the instructions stay behind the desk.
      </p>
      <Sign name={name} publisher={publisher} />
      <Instructions name={name} publisher={publisher} />
    </OfficePage>
  )
}

function Heading({ name }: { name: string }) {
  return (
    <div className="no-print">
      <Breadcrumb href="/staff/administration/centres">Reporting centres</Breadcrumb>
      <PageHeading title={`For ${name}`} />
    </div>
  )
}

/** Nothing on it says what it is about: whoever needs it knows, and whoever looks over a shoulder learns nothing. */
function Sign({ name, publisher }: { name: string; publisher: Landlord }) {
  return (
    <section className="card-to-keep centre-sign" aria-labelledby="sign">
      <h2 id="sign">Contact your landlord here</h2>
      <p>
        You can contact {publisher.name} on a device at {name}, in your own time.
      </p>
      <p>Ask at the desk. You do not have to say why.</p>
      <p>
        Or call {publisher.phone}, {publisher.hours}.
      </p>
    </section>
  )
}

function Instructions({ name, publisher }: { name: string; publisher: Landlord }) {
  return (
    <Panel title={`For the people who work at ${name}`} id="instructions">
      <ol className="numbered">
        {stepsAt(new URL('/centre', config().url).href, publisher).map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Panel>
  )
}

const stepsAt = (address: string, { phone }: Landlord) => [
  `In the morning open ${address} in a private window and type the code. Nobody else may see the code.`,
  'Put the device where nobody can read the screen from behind, and where a person can sit in peace.',
  'Before each person look at the screen. It must say that this is a shared device, and Start. If it shows anything else, press I have finished.',
  'If somebody asks you to type for them, write their words, not yours. At Who is typing, choose Someone is helping me.',
  'When the page says so, give them the device and turn away. The receipt is for them alone. Do not write it down or take a picture of it.',
  'Do not keep notes of what you heard, and do not talk about it. Who was here is theirs to tell.',
  'If somebody is in danger now, call 999.',
  'In the evening close the browser.',
  `If the code is lost, or somebody else may have it, call ${phone}. We make a new one.`,
]
