import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import type { CaseFile } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { isStillAsked, workedOn } from '@/lib/closing/survey-rules'
import { nameOrRole } from '@/lib/people/person'

/** Whom to ask how we did, for whoever may ask; nothing for whoever worked on the case. */
export function SurveysToAsk({ actor, file }: { actor: Staff; file: CaseFile }) {
  if (!can(actor, 'survey.settle', file, now()) || workedOn(file, actor.id)) return null
  const open = file.closing.surveys.filter(({ state }) => isStillAsked(state)).map(({ personId }) => personId)
  const people = file.people.filter(({ id }) => open.includes(id))
  if (file.status !== 'closed' || people.length === 0) return null
  return (
    <Panel kind="sunk" title="Ask how we did" id="surveys">
      <ul className="bullets">
        {people.map(person => (
          <li key={person.id}>
            <a href={`/staff/cases/${file.id}/closure/surveys/${person.id}`}>Ask {nameOrRole(person)}</a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
