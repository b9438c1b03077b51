import { PeopleList, type PersonLine } from '@/components/case/people-list'
import { Panel } from '@/components/page/panel'
import { Tag, Tags } from '@/components/page/tag'
import type { CaseFile, FilePerson } from '@/lib/cases/file'
import { personRoleNames } from '@/lib/people/person'

export function PeoplePanel({ file, mayAdd }: { file: CaseFile; mayAdd: boolean }) {
  return (
    <Panel title="People" id="people">
      <PeopleList people={file.people.map(lineOf)} />
      {mayAdd && (
        <p>
          <a href={`/staff/cases/${file.id}/people`}>Add a person</a>
        </p>
      )}
    </Panel>
  )
}

function lineOf(person: FilePerson): PersonLine {
  const name = person.name ?? `${personRoleNames[person.role]}, name not known`
  return { id: person.id, name, about: <About person={person} /> }
}

function About({ person: { role, name, about, identityKept } }: { person: FilePerson }) {
  const accused = role === 'alleged_perpetrator'
  return (
    <>
      {name && `${personRoleNames[role]}. `}
      {about}
      {accused && ' Do not contact.'}
      {identityKept && !accused && (
        <Tags>
          <Tag icon="mask">Kept from the alleged perpetrator</Tag>
        </Tags>
      )}
    </>
  )
}
