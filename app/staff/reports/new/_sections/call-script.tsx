import { Panel } from '@/components/page/panel'
import styles from './entry.module.css'

/** The order of a call (domain S7). */
const steps = [
  { to: 'safety', say: 'Are you in danger?' },
  { to: 'safety', say: 'Is it safe to talk now?' },
  { to: 'happened', say: 'What happened?' },
  { to: 'wants', say: 'What do you want?' },
  { to: 'safe-contact', say: 'How can we contact you safely?' },
  { to: 'read-back', say: 'Read it back' },
  { to: 'read-back', say: 'Send, and give the reference' },
] as const

export function CallScript() {
  return (
    <aside className={styles.script} aria-labelledby="script">
      <Panel title="On the phone or face to face" id="script">
        <ol>
          {steps.map(({ to, say }) => (
            <li key={say}>
              <a href={`#${to}`}>{say}</a>
            </li>
          ))}
        </ol>
        <p className="meta">
          If they cannot talk safely, ask when they can, or how we may reach them, and end politely. You may leave any
          question out.
        </p>
      </Panel>
    </aside>
  )
}
