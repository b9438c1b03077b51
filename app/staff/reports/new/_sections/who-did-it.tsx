'use client'
import { Checkbox } from '@/components/form/choices'
import { Panel } from '@/components/page/panel'
import { restricted } from '@/lib/language/en/safety'
import { asked, OneOf, one, Words } from './asked'
import styles from './entry.module.css'
import { useEntry } from './entry-context'
import { ReadAloud } from './safety'

export function WhoDidIt() {
  return (
    <Panel title="Who did it" id="who" stack>
      <OneOf name="perpetrator" />
      <div className={styles.whenDescribed}>
        <Words name="perpetratorWords" />
      </div>
      <StraightToHr />
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

/** Anyone may choose it, whatever was told (domain §8.4): also about whoever types, or somebody beside them. */
function StraightToHr() {
  const { register, values, errors } = useEntry()
  return (
    <div className="stack-s">
      <p>
        Tick this if somebody who works for us may be part of it, if they ask for it, or if you are not sure. Only a
        small group sees it then, and you cannot open it again.
      </p>
      <Checkbox
        name="straightToHr"
        label={asked('straightToHr').label}
        error={errors.straightToHr}
        field={register('straightToHr')}
        checked={one(values.straightToHr) === 'yes'}
      />
    </div>
  )
}
