'use client'
import { Panel } from '@/components/page/panel'
import { Folded } from '@/components/page/summary-list'
import { promise } from '@/lib/language/en/safety'
import type { Landlord } from '@/lib/language/landlord'
import { Line, OneOf, Ticked, Words } from './asked'
import styles from './entry.module.css'
import { ReadAloud } from './safety'

export function ThePerson({ landlord }: { landlord: Landlord }) {
  const { heading, lines, limitsHeading, limits, staff } = promise(landlord)
  return (
    <Panel title="The person" id="person" stack>
      <Folded summary={`${heading}: read this before you ask`}>
        <ReadAloud lines={[...lines, limitsHeading, ...limits, staff]} />
      </Folded>
      <OneOf name="level" required />
      <div className={styles.whenAnonymous}>
        <Panel kind="notice" title="They stay anonymous" id="anonymous" level={3} icon="mask">
          <p>Do not write down their name, or the number they ring from, anywhere on this page.</p>
        </Panel>
      </div>
      <div className={styles.whenNamed}>
        <div className="stack">
          <Line name="name" />
          <Line name="phone" type="tel" />
          <Line name="email" type="email" />
          <Words name="address" />
          <Ticked name="noContact" />
        </div>
      </div>
    </Panel>
  )
}
