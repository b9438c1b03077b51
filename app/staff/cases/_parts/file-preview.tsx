import { fileHref } from '@/app/staff/cases/_parts/file-page'
import { Panel } from '@/components/page/panel'
import type { CaseFileRow } from '@/lib/case-files/find'
import type { Prepared } from '@/lib/case-files/preparing'
import { dateTimeWords } from '@/lib/clock/format'

type Props = { asked: CaseFileRow; prepared: Prepared }

/** What a second person agrees to: who is named, what is taken out, and where all that stays can be read. */
export function FilePreview({ asked, prepared: { people, questions } }: Props) {
  const gone = questions.filter(({ answer }) => answer === 'take_out')
  const open = questions.filter(({ answer }) => answer === undefined)
  return (
    <>
      {open.length > 0 && (
        <Panel kind="notice" title="The record has changed" id="changed" icon="alert">
          <p>{`${open.length} ${open.length === 1 ? 'passage has' : 'passages have'} no answer. Send it back.`}</p>
        </Panel>
      )}
      <Panel title="Who is named" id="people">
        <ul className="bullets">
          {people.map(({ id, name, role, treatment }) => (
            <li key={id}>{`${name}, ${role.toLowerCase()}${treatment === 'hidden' ? ': hidden' : ''}`}</li>
          ))}
        </ul>
      </Panel>
      <Panel title="What is taken out" id="taken-out" stack>
        {gone.length === 0 && <p>No passage is taken out.</p>}
        {gone.map(({ id, heading, at, label, words }) => (
          <div key={id}>
            <p className="meta">{`${dateTimeWords(at)}: ${heading}, ${label.toLowerCase()}`}</p>
            <p className="as-typed" dir="auto">
              {words}
            </p>
          </div>
        ))}
        <p>
          <a href={`${fileHref(asked.caseId, asked.id)}/passages`}>Read every passage that stays</a>
        </p>
      </Panel>
    </>
  )
}
