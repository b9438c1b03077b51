import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ActButton } from '@/app/staff/_messages/act-button'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { Tag } from '@/components/page/tag'
import { type ListShown, listShown, type ShownItem } from '@/lib/lists/words-queries'
import { SettingHistory } from '../../_parts/setting-history'
import { addItemAction, changeItemAction, putBackItemAction, takeOutItemAction } from './actions'
import { ItemForm, NewItemForm } from './item-form'

export const metadata: Metadata = { title: 'A list – Beside' }

const doneWords = {
  changed: 'The words were changed',
  added: 'It was added',
  out: 'Nobody chooses it from now on',
  back: 'It can be chosen again',
}
const fields = { words: 'Words', retired: 'Taken out' }

export default async function WordListPage(props: PageProps<'/staff/administration/word-lists/[list]'>) {
  const { list: asked } = await props.params
  const { done, item: code } = await props.searchParams
  const actor = await requireStaff()
  const shown = await orNotFound(listShown(actor, asked))
  const { list, name, grows, version, items, changes } = shown
  const chosen = items.find(item => item.code === code)
  const saying = (which: string) => items.find(item => which === `${list}/${item.code}`)?.words ?? which
  return (
    <OfficePage actor={actor} current="settings" title={name}>
      <Breadcrumb href="/staff/administration/word-lists">Lists</Breadcrumb>
      <DoneSaid done={done} words={doneWords} />
      <div className="main-aside">
        <div className="stack-l">
          {chosen && <Chosen shown={shown} item={chosen} />}
          <section aria-labelledby="items" className="stack">
            <SectionHeading id="items" title={`In force: version ${version}`} />
            <Items {...shown} />
          </section>
        </div>
        <aside className="stack" aria-label="Add to the list, and what was changed">
          {grows && (
            <Panel title="Add to the list" id="add">
              <NewItemForm key={version} action={addItemAction.bind(null, list)} version={version} />
            </Panel>
          )}
          <Panel kind="sunk" title="What stays" id="stays">
            <p>What somebody chose before keeps the words they read then. Nothing here is translated by itself.</p>
            {!grows && <p>A rule of the program rests on each of these, so none is added or taken out.</p>}
          </Panel>
          <SettingHistory changes={changes} fields={fields} of={saying} />
        </aside>
      </div>
    </OfficePage>
  )
}

function Chosen({ shown: { list, version }, item }: { shown: ListShown; item: ShownItem }) {
  return (
    <Panel title={item.words} id="chosen" stack>
      <ItemForm
        key={`${item.code}-${version}`}
        action={changeItemAction.bind(null, list, item.code)}
        version={version}
        words={item.words}
        back={`/staff/administration/word-lists/${list}`}
      />
      {item.canGo && (
        <ActButton
          action={(item.out ? putBackItemAction : takeOutItemAction).bind(null, list)}
          id={item.code}
          label={item.out ? 'Put back' : 'Take out'}
          about={item.words}
        />
      )}
    </Panel>
  )
}

function Items({ list, items }: ListShown) {
  return (
    <ul className="stack-s">
      {items.map(({ code, words, out }) => (
        <li key={code}>
          <a href={`/staff/administration/word-lists/${list}?item=${code}`} dir="auto">
            {words}
          </a>{' '}
          {out && <Tag>Taken out</Tag>}
        </li>
      ))}
    </ul>
  )
}
