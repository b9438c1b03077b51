'use client'
import { Panel } from '@/components/page/panel'
import { restricted } from '@/lib/language/en/safety'
import { OneOf, Words } from './asked'
import styles from './entry.module.css'
import { ReadAloud } from './safety'

export function WhoDidIt() {
  return (
    <Panel title="Who did it" id="who" stack>
      <OneOf name="perpetrator" />
      <div className={styles.whenDescribed}>
        <Words name="perpetratorWords" />
      </div>
      <div className={styles.whenRestricted}>
        <Panel kind="notice" title="Fewer people will see this: say so" id="restricted" level={3} icon="lock" stack>
          <ReadAloud lines={restricted.lines} />
          <Words name="keepFrom" />
          <p>
            Once sent, it goes straight to the small group. You will not be able to open it or find it again, so read it
            back before you send it, and do not speak of it to colleagues.
          </p>
        </Panel>
      </div>
    </Panel>
  )
}
