import { personHref } from '@/app/staff/cases/_parts/person-page'
import { Panel } from '@/components/page/panel'
import { type Missing, missingBefore } from '@/lib/cases/approach-missing'
import { approachProblem } from '@/lib/cases/approach-words'
import type { CaseFile } from '@/lib/cases/file'
import { nameOrRole } from '@/lib/people/person'

/** Why the alleged perpetrator is not spoken to yet, and what is missing, with the way to it (domain §0 rule 9). */
export function ApproachNotice({ file, now }: { file: CaseFile; now: Date }) {
  const { approach } = file.care
  if (!approach || !file.people.some(({ role }) => role === 'alleged_perpetrator')) return null
  return (
    <Panel kind="safe" icon="shield" title="Not the alleged perpetrator yet" id="approach" stack>
      <p>{approachProblem[approach]}</p>
      <ul className="bullets">
        {missingBefore(file, now).map(missing => (
          <MissingLine key={missing.personId} file={file} missing={missing} />
        ))}
      </ul>
    </Panel>
  )
}

function MissingLine({ file, missing: { personId, assessment, agreement } }: { file: CaseFile; missing: Missing }) {
  const person = file.people.find(({ id }) => id === personId)
  if (!person) return null
  const href = personHref(file, person)
  return (
    <li>
      {`${nameOrRole(person)}: `}
      {assessment && <a href={`${href}/assessment`}>assess the risk</a>}
      {assessment && agreement && ', and '}
      {agreement && (
        <>
          <a href={`${href}/consents`}>ask whether they agree</a>
          {', or where a life or a child is at stake '}
          <a href={`${href}/override`}>ask to act without their agreement</a>
        </>
      )}
      .
    </li>
  )
}
