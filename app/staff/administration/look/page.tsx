import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ActButton } from '@/app/staff/_messages/act-button'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { Panel } from '@/components/page/panel'
import { paletteOf } from '@/lib/landlord/accent'
import type { SettingChange } from '@/lib/landlord/changes'
import { isColour } from '@/lib/landlord/contrast'
import { logo } from '@/lib/landlord/logo'
import { lookShown } from '@/lib/landlord/queries'
import { SettingHistory } from '../_parts/setting-history'
import { Swatches } from '../_parts/swatches'
import { removeLogoAction, setAccentAction, setLogoAction, takeOurColourAction } from './actions'
import { AccentForm, LogoForm } from './look-form'

export const metadata: Metadata = { title: 'Colour and logo – Beside' }

const doneWords = {
  colour: 'The colour was changed. Every page has it within a minute',
  'our-colour': 'Every page has the colour that Beside comes with',
  logo: 'The logo was changed. Every page shows it within a minute',
  'no-logo': 'No logo is shown any more',
}
const ours = '#10505a'
const fields = { accent: 'Colour', logo_hash: 'Logo, by its number' }

/** One colour and one picture of the landlord's, and what they may be. */
export default async function LookPage({ searchParams }: PageProps<'/staff/administration/look'>) {
  const actor = await requireStaff()
  const { row, changes } = await orNotFound(lookShown(actor))
  const { done } = await searchParams
  const shown = await logo()
  const accent = row?.accent && isColour(row.accent) ? row.accent : ours
  return (
    <OfficePage actor={actor} current="settings" title="Colour and logo">
      <Breadcrumb href="/staff/administration">Settings</Breadcrumb>
      <DoneSaid done={done} words={doneWords} />
      <div className="main-aside">
        <div className="stack-l">
          <Panel title="Colour" id="colour" stack>
            <p>Links, buttons and what is chosen have it. In the dark it is made lighter by itself.</p>
            <Swatches palette={paletteOf(accent)} />
            <AccentForm key={accent} action={setAccentAction} accent={accent} />
            {row?.accent && <ActButton action={takeOurColourAction} id="accent" label="Back to ours" about="colour" />}
          </Panel>
          <Panel title="Logo" id="logo-now" stack>
            <p>It stands in the place of our mark, on public pages, staff pages and letters.</p>
            {shown && <LogoNow hash={shown.hash} name={row?.name ?? ''} />}
            <LogoForm action={setLogoAction} />
            {row?.logoHash && <ActButton action={removeLogoAction} id="logo" label="Show none" about="of the logos" />}
          </Panel>
        </div>
        <aside className="stack" aria-label="What was changed">
          <SettingHistory changes={changes.map(inShort)} fields={fields} />
        </aside>
      </div>
    </OfficePage>
  )
}

/** A logo's number is its hash: the beginning tells one from another. */
const inShort = (change: SettingChange): SettingChange => {
  const short = ({ logo_hash: hash, ...rest }: SettingChange['before']) =>
    hash ? { ...rest, logo_hash: hash.slice(0, 8) } : rest
  return { ...change, before: short(change.before), after: short(change.after) }
}

const LogoNow = ({ hash, name }: { hash: string; name: string }) => (
  // biome-ignore lint/performance/noImgElement: it is drawn at its own size already, and comes from a route of ours
  <img className="logo large" src={`/logo/${hash}`} alt={name} />
)
