import { fileHref } from '@/app/staff/cases/_parts/file-page'
import { Panel } from '@/components/page/panel'
import { sentBackWords } from '@/lib/case-files/agreeing'
import type { CaseFileRow } from '@/lib/case-files/find'
import type { Prepared } from '@/lib/case-files/preparing'

type Props = { asked: CaseFileRow; prepared: Prepared; isMine: boolean }

/** The steps before a second person is asked, with how much is left of each. */
export function FilePreparing({ asked, prepared: { people, questions }, isMine }: Props) {
  const hidden = people.filter(({ treatment }) => treatment === 'hidden').length
  const answered = questions.filter(({ answer }) => answer).length
  const href = fileHref(asked.caseId, asked.id)
  const why = sentBackWords(asked)
  return (
    <>
      {why && (
        <Panel kind="notice" title="It was sent back" id="sent-back" icon="alert">
          <p className="as-typed" dir="auto">
            {why}
          </p>
        </Panel>
      )}
      <Panel title="Before a second person is asked" id="steps">
        <ol className="stack">
          <li>
            {isMine ? <a href={`${href}/people`}>Who is named</a> : 'Who is named'}
            {`: ${people.length - hidden} shown, ${hidden} hidden`}
          </li>
          <li>
            <a href={`${href}/passages`}>Passage by passage</a>
            {`: ${answered} of ${questions.length} answered`}
          </li>
        </ol>
      </Panel>
    </>
  )
}
