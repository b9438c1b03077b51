import type { ReactNode } from 'react'

export type ThreadMessage = {
  id: string
  /** Whose it is: of the one who reads, or of the other side. */
  side: 'you' | 'us'
  from: ReactNode
  /** Said in full, and given to machines as an instant. */
  at: { words: string; iso: string }
  body: ReactNode
  /** Beside the time, such as who has read it. */
  note?: ReactNode
}

export type MessageThreadProps = { id: string; label: string; messages: readonly ThreadMessage[]; level?: 2 | 3 }

/** Oldest first. Side and tint only repeat the name. */
export function MessageThread({ id, label, messages, level = 2 }: MessageThreadProps) {
  const Heading = `h${level}` as const
  return (
    <section aria-labelledby={id}>
      <Heading id={id} className="hidden-text">
        {label}
      </Heading>
      <ol className="thread">
        {messages.map(message => (
          <li key={message.id}>
            <Message message={message} level={level} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Message({ message: { side, from, at, body, note }, level }: { message: ThreadMessage; level: 2 | 3 }) {
  const Heading = `h${(level + 1) as 3 | 4}` as const
  return (
    <article className={`msg ${side}`}>
      <header>
        <Heading>{from}</Heading>
        <time dateTime={at.iso}>{at.words}</time>
      </header>
      {body && (
        <div className="as-typed" dir="auto">
          {body}
        </div>
      )}
      {note && <p className="meta">{note}</p>}
    </article>
  )
}
