'use client'
import { Panel } from '@/components/page/panel'
import { child, emergency } from '@/lib/language/en/safety'
import { OneOf } from './asked'
import styles from './entry.module.css'

/** Danger first: the answer informs and never blocks. */
export function Safety() {
  return (
    <Panel title="Are they safe?" id="safety" stack>
      <OneOf name="safe" />
      <div className={styles.whenDanger}>
        <Panel kind="notice" title="They may not be safe" id="safety-now" level={3} icon="alert">
          <p>{emergency.call}.</p>
          <p>Stay on the line if you can. Then carry on with only what they can tell you, and send it at once.</p>
        </Panel>
      </div>
      <OneOf name="role" reveals={{ on_behalf: <OneOf name="permission" /> }} />
      <OneOf name="age" />
      <div className={styles.whenChild}>
        <Panel kind="notice" title="A child or young person: say this" id="child" level={3}>
          <ReadAloud lines={child.lines} />
          <p>The safeguarding lead will see this report. Ring them today as well.</p>
        </Panel>
      </div>
    </Panel>
  )
}

/** Words for the person, to be said as they stand. */
export function ReadAloud({ lines }: { lines: readonly string[] }) {
  return (
    <blockquote className="quote">
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </blockquote>
  )
}
