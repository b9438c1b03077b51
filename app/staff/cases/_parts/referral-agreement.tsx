import { personHref } from '@/app/staff/cases/_parts/person-page'
import { Panel } from '@/components/page/panel'
import type { CaseFile, FileOffer, FilePerson } from '@/lib/cases/file'
import { shortDate } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import { nameOrRole } from '@/lib/people/person'
import { referralProblem, standingReferral } from '@/lib/support/referral'

type Props = { file: CaseFile; offer: FileOffer; person: FilePerson }

/** Whether they may be referred, and who already has something about them: taking it back does not undo that. */
export function ReferralAgreement({ file, offer, person }: Props) {
  const consent = standingReferral(file.consents, person.id, offer.name, now())
  const problem = referralProblem(file.consents, person.id, offer.name, now())
  const shared = file.consents.filter(({ personId }) => personId === person.id).flatMap(({ shares }) => shares)
  const href = `${personHref(file, person)}/consents`
  return (
    <Panel
      kind={problem ? 'notice' : 'sunk'}
      icon={problem ? 'alert' : 'tick'}
      title={problem ? 'Nobody is referred yet' : 'They agreed to be referred'}
      id="agreement"
      stack
    >
      <p>{problem ?? `Said ${shortDate(consent?.givenAt ?? now())}. They can take it back at any time.`}</p>
      {shared.length > 0 && (
        <ul className="bullets">
          {shared.map(({ id, sharedWith, what, sharedAt }) => (
            <li key={id}>
              <span className="as-typed" dir="auto">{`${sharedWith}: ${what}`}</span>
              {` (${shortDate(sharedAt)})`}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={href}>{`What ${nameOrRole(person)} agreed to, and who has what`}</a>
      </p>
    </Panel>
  )
}
