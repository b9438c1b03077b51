import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { actionWords } from '@/app/staff/audit/_parts/entry-words'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading, SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { SummaryList } from '@/components/page/summary-list'
import { shortDateTime } from '@/lib/clock/format'
import { oneGlass } from '@/lib/restricted/glass-queries'
import { glassStanding } from '@/lib/restricted/words'
import { answerGlassAction, endGlassAction } from './actions'
import { AnswerForm, EndForm } from './answer-form'

export const metadata: Metadata = { title: 'Let somebody in – Beside' }

const doneWords = { answered: 'Your answer was recorded', ended: 'It was ended. They no longer see the record' }

export default async function OneGlassPage({ params, searchParams }: PageProps<'/staff/glass/[glassId]'>) {
  const { glassId } = await params
  const { done } = await searchParams
  const actor = await requireStaff()
  const glass = await orNotFound(oneGlass(actor, glassId))
  const heading = (
    <header>
      <Breadcrumb href="/staff/glass">Who asked</Breadcrumb>
      <PageHeading title={`${glass.askedBy} asks to be let in`} />
    </header>
  )
  return (
    <OfficePage actor={actor} current="today" title="Let somebody in" heading={heading}>
      <DoneSaid done={done} words={doneWords} />
      <div className="form-col stack">
        <SummaryList rows={rowsOf(glass)} />
        {glass.shutOut && <p>They are shut out of this record and cannot be let in.</p>}
        {!glass.namesSomething && <p>What they typed names nothing here.</p>}
        {glass.answer === null && (
          <Panel title="Answer" id="answer">
            <AnswerForm action={answerGlassAction.bind(null, glassId)} />
          </Panel>
        )}
        {glass.isOpen && <EndForm action={endGlassAction.bind(null, glassId)} />}
        {glass.answer === 'opened' && <Done done={glass.done} />}
      </div>
    </OfficePage>
  )
}

type Glass = Awaited<ReturnType<typeof oneGlass>>

const rowsOf = (glass: Glass) => [
  { term: 'Record', answer: glass.reference },
  { term: 'Asked', answer: askedWords(glass) },
  {
    term: 'Why',
    answer: (
      <span className="as-typed" dir="auto">
        {glass.reason}
      </span>
    ),
  },
  { term: 'How it stands', answer: standsWords(glass) },
]

function askedWords({ askedAt, hours }: Glass): string {
  const length = hours && (hours === 1 ? ', for 1 hour' : `, for ${hours} hours`)
  return `${shortDateTime(askedAt)}${length || ''}`
}

function standsWords(glass: Glass): string {
  const { answeredBy, answeredAt, until, endedAt } = glass
  const by = answeredBy && answeredAt && `Answered by ${answeredBy}, ${shortDateTime(answeredAt)}.`
  const end = until && `Until ${shortDateTime(endedAt ?? until)}.`
  return [glassStanding(glass), by, end].filter(Boolean).join(' ')
}

function Done({ done }: { done: readonly { at: Date; action: string; outcome: string }[] }) {
  return (
    <section className="stack-s" aria-labelledby="meanwhile">
      <SectionHeading id="meanwhile" title="What they did there meanwhile" />
      {done.length === 0 && <p>Nothing so far.</p>}
      <ul className="bullets">
        {done.map(({ at, action, outcome }) => (
          <li
            key={`${at.getTime()}-${action}`}
          >{`${shortDateTime(at)}: ${actionWords(action)}${outcome === 'refused' ? ', refused' : ''}`}</li>
        ))}
      </ul>
    </section>
  )
}
