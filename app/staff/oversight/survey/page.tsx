import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { OfficePage } from '@/components/page/office-page'
import { SectionHeading } from '@/components/page/page-heading'
import { EmptyState } from '@/components/page/state-page'
import { quartersWords } from '@/lib/closing/survey-periods'
import { type SurveyPeriod, surveyResults } from '@/lib/closing/survey-results'

export const metadata: Metadata = { title: 'How we did – Beside' }

/** What people answer after a case is closed: never of fewer than five, and of nobody by name. */
export default async function SurveyResultsPage() {
  const actor = await requireStaff()
  const periods = await orNotFound(surveyResults(actor))
  return (
    <OfficePage actor={actor} current="today" title="How we did">
      <div className="stack-l">
        <p className="prose">
          What victims and witnesses answer after their case is closed, by quarters that are over. A quarter in which
          fewer than 5 answered is taken together with the next.
        </p>
        {periods.length === 0 && (
          <EmptyState title="Fewer than 5 have answered so far">
            <p>Numbers smaller than that could point to somebody, and are not shown.</p>
          </EmptyState>
        )}
        {periods.map(period => (
          <Period key={period.starts} period={period} />
        ))}
      </div>
    </OfficePage>
  )
}

function Period({ period }: { period: SurveyPeriod }) {
  const { starts, answered, questions, comments } = period
  const words = quartersWords(period)
  return (
    <section aria-labelledby={starts} className="stack">
      <SectionHeading id={starts} title={words}>
        <p className="meta">{answered} answered</p>
      </SectionHeading>
      <table className="chart">
        <caption className="hidden-text">Answers from 1, not at all, to 5, very much: {words}</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Answers</th>
            <th scope="col">On average, of 5</th>
          </tr>
        </thead>
        <tbody>
          {questions.map(question => (
            <QuestionRow key={question.code} question={question} />
          ))}
        </tbody>
      </table>
      {comments.length > 0 && <Comments comments={comments} />}
    </section>
  )
}

function QuestionRow({ question: { words, given, mean } }: { question: SurveyPeriod['questions'][number] }) {
  return (
    <tr>
      <th scope="row">{words}</th>
      <td className="number-cell">{given ?? 'Under 5'}</td>
      <td>
        {mean === null ? (
          'Not shown'
        ) : (
          <>
            <meter className="bar" min={0} max={5} value={mean} aria-hidden="true" />
            {mean}
          </>
        )}
      </td>
    </tr>
  )
}

/** In no order: they say nothing of when, and stand beside no answer. */
function Comments({ comments }: { comments: readonly string[] }) {
  const numbered = comments.map((comment, at) => ({ at, comment }))
  return (
    <>
      <h3>In their own words</h3>
      <ul className="bullets">
        {numbered.map(({ at, comment }) => (
          <li key={at}>{comment}</li>
        ))}
      </ul>
    </>
  )
}
