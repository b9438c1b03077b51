import type { ReactNode } from 'react'
import { Icon } from '@/components/page/icon'
import { Folded } from '@/components/page/summary-list'

/** A way that is OK may carry its button; one of the `never` list is a string, so that it cannot. */
export type SafeContactPanelProps = {
  id?: string
  name?: string
  level?: 2 | 3
  note?: ReactNode
  change?: { href: string; label: string }
  write?: { href: string; label: string }
  next?: { when: ReactNode; detail?: ReactNode }
  ok: readonly { way: ReactNode; id: string; action?: ReactNode }[]
  never: readonly string[]
  neverNote?: string
  codeWord?: ReactNode
  /** What holds for them whatever they said, such as for somebody under 18. */
  rules?: readonly string[]
}

/** First wherever someone can be contacted. With nothing agreed it says that nothing is safe yet. */
export function SafeContactPanel(props: SafeContactPanelProps) {
  const { id = 'safe-contact', name, level = 2, note, change, write } = props
  const Heading = `h${level}` as const
  return (
    <section className="safe-contact" aria-labelledby={id}>
      <header>
        <Heading id={id} className="title">
          <Icon name="shield" />
          {name ? `Safe contact: ${name}` : 'Safe contact'}
        </Heading>
        {(note || change || write) && (
          <span className="inline-list">
            {note && <span>{note}</span>}
            {write && <a href={write.href}>{write.label}</a>}
            {change && <a href={change.href}>{change.label}</a>}
          </span>
        )}
      </header>
      {props.rules && props.rules.length > 0 && <Rules rules={props.rules} />}
      {props.ok.length + props.never.length > 0 ? <Agreed {...props} /> : <NotAsked codeWord={props.codeWord} />}
    </section>
  )
}

function Rules({ rules }: { rules: readonly string[] }) {
  return (
    <div className="body">
      <ul className="cell bullets">
        {rules.map(rule => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </div>
  )
}

function Agreed({ level = 2, next, ok, never, neverNote, codeWord }: SafeContactPanelProps) {
  const Heading = `h${(level + 1) as 3 | 4}` as const
  return (
    <div className="body three">
      <div className="cell">
        <Heading>Next safe time</Heading>
        <p className="next as-typed" dir="auto">
          {next?.when ?? 'Not known: ask before any contact'}
        </p>
        {next?.detail && (
          <p className="meta as-typed" dir="auto">
            {next.detail}
          </p>
        )}
        <CodeWord>{codeWord}</CodeWord>
      </div>
      <div className="cell">
        <Heading>OK</Heading>
        <Ways ok={ok} />
      </div>
      <div className="cell">
        <Heading>Never</Heading>
        <Never ways={never} />
        {neverNote && <p className="meta">{neverNote}</p>}
      </div>
    </div>
  )
}

function Ways({ ok }: Pick<SafeContactPanelProps, 'ok'>) {
  if (ok.length === 0) return <p>No way is agreed yet</p>
  return (
    <ul className="yes ways">
      {ok.map(({ id, way, action }) => (
        <li key={id}>
          <Icon name="tick" />
          <span className="as-typed" dir="auto">
            {way}
          </span>
          {action}
        </li>
      ))}
    </ul>
  )
}

function Never({ ways }: { ways: readonly string[] }) {
  if (ways.length === 0) return <p className="meta">Nothing named. Everything not listed as OK: ask first.</p>
  return (
    <ul className="no inline-list">
      {ways.map(way => (
        <li key={way}>
          <Icon name="cross" />
          {way}
        </li>
      ))}
    </ul>
  )
}

function NotAsked({ codeWord }: { codeWord?: ReactNode }) {
  return (
    <div className="body">
      <div className="cell">
        <p className="unknown">
          <Icon name="alert" />
          Nothing is safe until they have been asked. Do not ring, write or visit.
        </p>
        <CodeWord>{codeWord}</CodeWord>
      </div>
    </div>
  )
}

function CodeWord({ children }: { children?: ReactNode }) {
  return children ? <Folded summary="Show code word">{children}</Folded> : null
}
