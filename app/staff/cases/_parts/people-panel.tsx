import { PeopleList, type PersonLine } from '@/components/case/people-list'
import { Panel } from '@/components/page/panel'
import { Tag, Tags } from '@/components/page/tag'
import type { CaseFile, FilePerson } from '@/lib/cases/file'
import { type PersonRole, personRoleNames } from '@/lib/people/person'

export function PeoplePanel({ file, mayAdd }: { file: CaseFile; mayAdd: boolean }) {
  return (
    <Panel title="People" id="people">
      <PeopleList people={inOrder(file.people).map(lineOf)} />
      {mayAdd && (
        <p>
          <a href={`/staff/cases/${file.id}/people`}>Add a person</a>
        </p>
      )}
    </Panel>
  )
}

/** Whom the case is for first, the alleged perpetrator last. */
const inOrder = (people: readonly FilePerson[]) => [...people].sort((a, b) => placeOf(a) - placeOf(b))
const order: readonly PersonRole[] = ['victim', 'witness', 'representative', 'reporter', 'alleged_perpetrator']
const placeOf = ({ role }: FilePerson) => order.indexOf(role)

function lineOf(person: FilePerson): PersonLine {
  const name = person.name ?? `${personRoleNames[person.role]}, name not known`
  return { id: person.id, name, about: <About person={person} /> }
}

function About({ person: { role, name, about, identityKept } }: { person: FilePerson }) {
  const accused = role === 'alleged_perpetrator'
  const said = [name && `${personRoleNames[role]}.`, accused && 'Do not contact.'].filter(Boolean).join(' ')
  return (
    <>
      {said && <div>{said}</div>}
      {about && (
        <div className="as-typed" dir="auto">
          {about}
        </div>
      )}
      {identityKept && !accused && (
        <Tags>
          <Tag icon="mask">Kept from the alleged perpetrator</Tag>
        </Tags>
      )}
    </>
  )
}
