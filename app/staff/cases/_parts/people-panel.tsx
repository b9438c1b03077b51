import type { ReactNode } from 'react'
import { ConsentTags } from '@/components/case/consent-tags'
import { PeopleList, type PersonLine } from '@/components/case/people-list'
import { Panel } from '@/components/page/panel'
import { Tag, Tags } from '@/components/page/tag'
import type { CaseFile, FilePerson } from '@/lib/cases/file'
import { ageNames } from '@/lib/people/age'
import { nameOrRole, type PersonRole, personRoleNames } from '@/lib/people/person'
import { victimTypeNames } from '@/lib/people/victim-type'

import { PersonCasework } from './person-casework'

type PeoplePanelProps = { file: CaseFile; mayAdd: boolean; mayAsk: boolean; now: Date }

export function PeoplePanel({ file, mayAdd, mayAsk, now }: PeoplePanelProps) {
  return (
    <Panel title="People" id="people">
      <PeopleList
        people={inOrder(file.people).map(person =>
          lineOf(
            person,
            <>
              <Agreed {...{ file, person, mayAsk, now }} />
              <PersonCasework {...{ file, person, now, mayWork: mayAsk }} />
            </>,
            !file.care.approach,
          ),
        )}
      />
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

function lineOf(person: FilePerson, agreed: ReactNode, mayApproach: boolean): PersonLine {
  const name = person.name ?? `${personRoleNames[person.role]}, name not known`
  const aside = person.ageBand && person.ageBand !== '18_or_over' ? ageNames[person.ageBand].toLowerCase() : undefined
  const about = (
    <>
      <About person={person} mayApproach={mayApproach} />
      {agreed}
    </>
  )
  return { id: person.id, name, ...(aside && { aside }), about }
}

/** What they agreed to stands with them; nobody asks the alleged perpetrator. */
function Agreed({ file, person, mayAsk, now }: Omit<PeoplePanelProps, 'mayAdd'> & { person: FilePerson }) {
  if (person.role === 'alleged_perpetrator') return null
  return (
    <>
      <ConsentTags consents={file.consents.filter(({ personId }) => personId === person.id)} now={now} />
      {mayAsk && (
        <a className="no-print" href={`/staff/cases/${file.id}/people/${person.id}/consents`}>
          What {nameOrRole(person)} agreed to
        </a>
      )}
    </>
  )
}

type AboutProps = { person: FilePerson; mayApproach: boolean }

function About({ person: { role, name, about, identityKept, victimType }, mayApproach }: AboutProps) {
  const accused = role === 'alleged_perpetrator'
  const stands = victimType && `${victimTypeNames[victimType]}.`
  const said = [
    name && `${personRoleNames[role]}.`,
    stands,
    accused && (mayApproach ? 'May be spoken to.' : 'Do not contact.'),
  ]
    .filter(Boolean)
    .join(' ')
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
