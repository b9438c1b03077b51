import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { Panel } from '@/components/page/panel'
import { landlord } from '@/lib/landlord/landlord'
import { type Landlord, nameOf } from '@/lib/language/landlord'
import { filled } from '@/lib/templates/filled'
import { type ShownTemplate, templateShown } from '@/lib/templates/queries'
import { samples } from '@/lib/templates/template'
import { SettingHistory } from '../../_parts/setting-history'
import { changeWordsAction, takeOwnWordsAction } from './actions'
import { OwnWordsForm, WordsForm } from './words-form'

export const metadata: Metadata = { title: 'A message – Beside' }

const doneWords = { changed: 'The words were changed', own: 'It says again what it came with' }
const fieldNames = { text: 'Words, or nothing for those it came with' }

export default async function TemplatePage(props: PageProps<'/staff/administration/templates/[template]'>) {
  const { template: code } = await props.params
  const { done } = await props.searchParams
  const actor = await requireStaff()
  const { changes, ...template } = await orNotFound(templateShown(actor, code))
  const { name, stored, own, version } = template
  return (
    <OfficePage actor={actor} current="settings" title={name}>
      <Breadcrumb href="/staff/administration/templates">Messages</Breadcrumb>
      <DoneSaid done={done} words={doneWords} />
      <div className="main-aside">
        <div className="stack-l">
          {!template.fits && <NotUsed />}
          <WordsForm
            key={version}
            action={changeWordsAction.bind(null, code)}
            version={version}
            text={stored ?? own}
            hint={hintOf(template)}
          />
          {stored && <OwnWordsForm action={takeOwnWordsAction.bind(null, code)} version={version} />}
        </div>
        <aside className="stack" aria-label="How it reads, and what was changed">
          <AsSent template={template} from={await landlord()} />
          <SettingHistory changes={changes} fields={fieldNames} />
        </aside>
      </div>
    </OfficePage>
  )
}

const NotUsed = () => (
  <Panel kind="notice" icon="alert" title="These words are not used" id="not-used">
    <p>The rules for messages have become stricter since. Until you change the words, it says what it came with.</p>
  </Panel>
)

function AsSent({ template: { stored, own, fits }, from }: { template: ShownTemplate; from: Landlord }) {
  const text = filled(stored && fits ? stored : own, { ...samples, landlord: nameOf(from), phone: from.phone })
  return (
    <Panel kind="sunk" title="As it reads now" id="as-sent">
      <p className="as-typed" dir="auto">
        {text}
      </p>
      <p className="meta">Names, days and the reference are made up.</p>
    </Panel>
  )
}

function hintOf({ kind, may, must }: ShownTemplate): string {
  const braces = `In braces stands what is filled in: ${may.map(name => `{${name}}`).join(', ')}.`
  const needed = `It must have ${must.map(name => `{${name}}`).join(', ')}.`
  const neutral = kind === 'outgoing' ? ' No links, one paragraph, and nothing of what it is about.' : ' No links.'
  return `${braces} ${needed}${neutral}`
}
