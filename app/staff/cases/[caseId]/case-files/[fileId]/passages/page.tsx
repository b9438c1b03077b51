import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { FilePage, fileHref } from '@/app/staff/cases/_parts/file-page'
import { pageOf, type Shown } from '@/lib/case-files/pages'
import { preparedFile } from '@/lib/case-files/queries'
import { dateTimeWords } from '@/lib/clock/format'
import { answerPassagesAction } from './actions'
import { PassagesForm } from './passages-form'

export const metadata: Metadata = { title: 'Passage by passage – Beside' }

/** Step 2: every passage with the names replaced already, twenty a page; read only for everybody but whoever asked. */
export default async function PassagesPage({
  params,
  searchParams,
}: PageProps<'/staff/cases/[caseId]/case-files/[fileId]/passages'>) {
  const { caseId, fileId } = await params
  const actor = await requireStaff()
  const { asked, prepared } = await orNotFound(preparedFile(actor, caseId, fileId))
  const page = pageOf(prepared.questions, Number((await searchParams).page))
  const shown = page.items.map(one => ({ ...one, when: dateTimeWords(one.at) }))
  const mayAnswer = asked.askedBy === actor.id && asked.state === 'preparing'
  const back = fileHref(caseId, fileId)
  const form = { action: answerPassagesAction.bind(null, caseId, fileId, page.number), back, shown }
  return (
    <FilePage actor={actor} title="Passage by passage" back={back} label="Case file">
      <p>{`Page ${page.number} of ${page.count}. ${page.answered} of ${prepared.questions.length} passages answered.`}</p>
      {shown.length === 0 && <p>There are no passages in this file.</p>}
      {mayAnswer && page.answered === prepared.questions.length && (
        <p>
          Every passage has an answer. <a href={back}>Go on to the case file</a>
        </p>
      )}
      {mayAnswer ? (
        shown.length > 0 && <PassagesForm key={`${page.number} ${page.answered}`} {...form} />
      ) : (
        <ReadOnly shown={shown} />
      )}
      <nav aria-label="Pages">
        {page.number > 1 && <a href={`?page=${page.number - 1}`}>Page before</a>}{' '}
        {page.number < page.count && <a href={`?page=${page.number + 1}`}>Next page</a>}
      </nav>
    </FilePage>
  )
}

const answers = { keep: 'Stays', take_out: 'Taken out' }

function ReadOnly({ shown }: { shown: readonly Shown[] }) {
  return (
    <ul className="plain stack">
      {shown.map(({ id, when, heading, label, words, answer }) => (
        <li key={id}>
          <p className="meta">{`${when}: ${heading}, ${label.toLowerCase()}. ${answer ? answers[answer] : 'Not answered'}`}</p>
          <p className="as-typed" dir="auto">
            {words}
          </p>
        </li>
      ))}
    </ul>
  )
}
