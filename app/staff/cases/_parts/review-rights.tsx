import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import { reviewRightsFor, type TheirReviewRight } from '@/lib/case-reviews/queries'
import { rightWords } from '@/lib/case-reviews/review-right'
import type { CaseFile } from '@/lib/cases/file'
import { shortDate } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import { nameOrRole } from '@/lib/people/person'

/** Who may be able to ask for an ASB Case Review, each by what they told us themselves. */
export async function ReviewRights({ actor, file }: { actor: Staff; file: CaseFile }) {
  const rights = await reviewRightsFor(actor, file.id)
  if (rights.length === 0) return null
  return (
    <Panel title="ASB Case Review" id="review-rights">
      <ul className="plain">
        {rights.map(right => (
          <Right key={right.personId} right={right} file={file} mayTell={can(actor, 'plan.make', file, now())} />
        ))}
      </ul>
      <p className="meta">Each is counted alone. Tell nobody what another person reported.</p>
    </Panel>
  )
}

function Right({ right, file, mayTell }: { right: TheirReviewRight; file: CaseFile; mayTell: boolean }) {
  const person = file.people.find(({ id }) => id === right.personId)
  if (!person) return null
  const name = nameOrRole(person)
  return (
    <li>
      <div>{name} may be able to ask for one.</div>
      <div className="meta">
        {rightWords(right.right, right.rule)}. {right.toldAt ? `Told ${shortDate(right.toldAt)}.` : 'Not told yet.'}
      </div>
      {mayTell && (
        <a className="no-print" href={`/staff/cases/${file.id}/people/${person.id}/review-right`}>
          {right.toldAt ? `What ${name} was told` : `Tell ${name}`}
        </a>
      )}
    </li>
  )
}
