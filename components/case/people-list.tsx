import type { ReactNode } from 'react'

/** `aside` follows the name, such as an age; `about` is role and what to know before speaking to them. */
export type PersonLine = { id: string; name: string; href?: string; aside?: string; about: ReactNode }

export function PeopleList({ people }: { people: readonly PersonLine[] }) {
  return (
    <ul className="plain">
      {people.map(person => (
        <li key={person.id}>
          <strong>{person.href ? <a href={person.href}>{person.name}</a> : person.name}</strong>
          {person.aside && `, ${person.aside}`}
          <div className="meta">{person.about}</div>
        </li>
      ))}
    </ul>
  )
}
