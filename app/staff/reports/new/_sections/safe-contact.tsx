'use client'
import { Panel } from '@/components/page/panel'
import { AnyOf, Line, OneOf, Words } from './asked'
import styles from './entry.module.css'

/** Nothing is safe until asked (domain §6.8). */
export function SafeContact() {
  return (
    <Panel title="Safe contact" id="safe-contact" icon="shield" stack>
      <div className={styles.whenAnonymous}>
        <p>They are anonymous, so we will not contact them. They can use a receipt to read our messages.</p>
      </div>
      <div className={styles.whenNamed}>
        <div className="stack">
          <p className="hint">We use only what they call safe. If they name nothing, nobody calls, writes or visits.</p>
          <AnyOf name="channels" />
          <Words name="via" hint="Or where it is safe to meet them." />
          <AnyOf name="neverChannels" />
          <Words name="times" />
          <OneOf name="voicemail" />
          <OneOf name="seenByOthers" />
          <OneOf name="livesWith" />
          <Line name="safeWord" />
        </div>
      </div>
      <AnyOf
        name="adjustments"
        reveals={{ language: <Line name="languageNeeded" />, officer_gender: <OneOf name="officerGender" /> }}
      />
    </Panel>
  )
}
