import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ActButton } from '@/app/staff/_messages/act-button'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { Panel } from '@/components/page/panel'
import { tieKindNames } from '@/lib/restricted/names'
import { myTies } from '@/lib/restricted/ties'
import { declareTieAction, endTieAction } from './actions'
import { TieForm } from './tie-form'

export const metadata: Metadata = { title: 'Whom you are close to – Beside' }

const doneWords = { kept: 'It is kept. Nobody else can read it', ended: 'It no longer holds' }

export default async function TiesPage({ searchParams }: PageProps<'/staff/ties'>) {
  const { done } = await searchParams
  const actor = await requireStaff()
  const { ties, homes } = await orNotFound(myTies(actor))
  const addressOf = (id: string | null) => homes.find(home => home.id === id)?.address
  const wordsOf = (tie: (typeof ties)[number]) => [tie.name, addressOf(tie.homeId)].filter(Boolean).join(', ')
  return (
    <OfficePage actor={actor} current="today" title="Whom you are close to">
      <DoneSaid done={done} words={doneWords} />
      <p>
        Only you can read this. What was told about them, and what is told later, is kept from you, and nobody is told
        why.
      </p>
      <Panel title="What you said" id="said">
        {ties.length === 0 && <p>Nothing yet.</p>}
        <ul className="stack">
          {ties.map(tie => (
            <li key={tie.id}>
              {tieKindNames[tie.kind]}: {wordsOf(tie)}
              <ActButton action={endTieAction} id={tie.id} label="It no longer holds" about={`of ${wordsOf(tie)}`} />
            </li>
          ))}
        </ul>
      </Panel>
      <section aria-labelledby="add" className="stack">
        <h2 id="add">Add somebody, or your own home</h2>
        <TieForm key={ties.length} action={declareTieAction} homes={homes} />
      </section>
    </OfficePage>
  )
}
