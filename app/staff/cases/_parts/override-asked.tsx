import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import type { CaseFile } from '@/lib/cases/file'
import { type OverrideReason, overrideReasonNames } from '@/lib/cases/police'
import { shortDateTime } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import { type ConsentPurpose, consentPurposeNames } from '@/lib/people/consent'
import { nameOrRole } from '@/lib/people/person'

type Props = { actor: Staff; file: CaseFile; answering?: boolean }

/** An override that waits for its second person: what was asked, and the way to answer it for who may. */
export function OverrideAsked({ actor, file, answering }: Props) {
  const mayAnswer = !answering && can(actor, 'case.override', file, now())
  return file.care.overrideAsked.map(({ id, detail, reason, by, proposedBy, proposedAt }) => {
    const person = file.people.find(one => one.id === detail.person)
    if (!person) return null
    return (
      <Panel key={id} kind="notice" icon="shield" title="A second person is asked to agree" id={`asked-${id}`} stack>
        <p>
          {`${consentPurposeNames[detail.purpose as ConsentPurpose]}, without the agreement of ${nameOrRole(person)}. ${overrideReasonNames[detail.reasonCode as OverrideReason]}.`}
        </p>
        <p className="as-typed" dir="auto">
          {reason}
        </p>
        <p className="meta">
          {`Asked by ${by}, ${shortDateTime(proposedAt)}. ${detail.toldFirst === 'yes' ? 'They are told first.' : 'They are not told first.'}`}
        </p>
        {mayAnswer && proposedBy !== actor.id && (
          <p>
            <a href={`/staff/cases/${file.id}/second-opinions/${id}`}>Agree or refuse</a>
          </p>
        )}
      </Panel>
    )
  })
}
