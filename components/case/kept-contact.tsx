import { Icon } from '@/components/page/icon'

type KeptContactProps = { id?: string; name: string; through: readonly { id: string; name: string; email: string }[] }

/** In the place of safe contact, of somebody whose name is kept to a few: they are reached through those they chose, and no other way. */
export function KeptContact({ id = 'safe-contact', name, through }: KeptContactProps) {
  return (
    <section className="safe-contact" aria-labelledby={id}>
      <header>
        <h2 id={id} className="title">
          <Icon name="shield" />
          {`Safe contact: ${name}`}
        </h2>
      </header>
      <div className="body">
        <div className="cell">
          <p>
            They chose who knows their name. Do not try to reach them yourself, and do not ask around who it is. Ask one
            of these colleagues to speak with them:
          </p>
          <AskThem through={through} />
        </div>
      </div>
    </section>
  )
}

/** The mail opens empty: nothing of a case goes into it. */
export function AskThem({ through }: Pick<KeptContactProps, 'through'>) {
  if (through.length === 0) return <p className="unknown">Ask the HR lead: nobody is in their circle now.</p>
  return (
    <ul className="yes ways">
      {through.map(({ id, name, email }) => (
        <li key={id}>
          <Icon name="person" />
          <a href={`mailto:${email}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
