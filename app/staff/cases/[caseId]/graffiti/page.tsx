import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { clockSentence } from '@/lib/cases/clock-words'
import { type CaseFile, caseFileFor, type FileClock } from '@/lib/cases/file'
import { graffitiState, isGraffitiClock, photographedWords } from '@/lib/cases/graffiti'
import { shortDateTime } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import { controlsOfCase } from '@/lib/violent-persons/controls'
import { photographedAction, removedAction } from './actions'
import { PhotographedForm, RemovedForm } from './graffiti-form'

export const metadata: Metadata = { title: 'Graffiti – Beside' }

export default async function GraffitiPage({ params }: PageProps<'/staff/cases/[caseId]/graffiti'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.incident', caseId))
  const clocks = file.clocks.filter(isGraffitiClock)
  const controls = await controlsOfCase(actor, file.id)
  return (
    <ChangePage actor={actor} file={file} title="Offensive graffiti">
      <p>Photograph first, then remove: afterwards nobody can show what stood there.</p>
      {controls.length > 0 && <p>{`Tell whoever goes: ${controls.join('; ')}.`}</p>}
      {clocks.length === 0 && (
        <EmptyState title="No graffiti waits to be removed">
          <p>
            Record it as <a href={`${caseHref(file)}/incidents`}>an incident</a> first: its clock then runs.
          </p>
        </EmptyState>
      )}
      {clocks.map((clock, i) => (
        <Graffiti
          key={clock.id}
          file={file}
          clock={clock}
          title={clocks.length > 1 ? `Graffiti ${i + 1}` : 'Graffiti'}
        />
      ))}
    </ChangePage>
  )
}

function Graffiti({ file, clock, title }: { file: CaseFile; clock: FileClock; title: string }) {
  const { photographed, removedAt } = graffitiState(clock, file.events, file.evidence)
  const form = { back: caseHref(file), clockId: clock.id }
  return (
    <Panel title={title} id={`graffiti-${clock.id}`} stack>
      <p className="meta">{clockSentence(clock, now())}</p>
      {photographed && <p>{photographedWords[photographed]}</p>}
      {removedAt && <p>It is removed, {shortDateTime(removedAt)}.</p>}
      {!removedAt && !photographed && <PhotographedForm {...form} action={photographedAction.bind(null, file.id)} />}
      {!removedAt && photographed && <RemovedForm {...form} action={removedAction.bind(null, file.id)} />}
    </Panel>
  )
}
