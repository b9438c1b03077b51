'use client'
import { Panel } from '@/components/page/panel'
import { falseFriend } from '@/lib/language/en/safety'
import { longText } from '@/lib/reports/schema/text'
import { AnyOf, Line, OneOf, Ticked, Words } from './asked'
import styles from './entry.module.css'
import { ReadAloud } from './safety'

export function WhatHappened() {
  return (
    <Panel title="What happened" id="happened" stack>
      <p className="hint">Type their own words, in their own language if you can. Nobody has to prove anything.</p>
      <Words name="what" rows={10} most={longText} />
      <Ticked name="talk" />
      <AnyOf name="types" />
      <div className={styles.whenFalseFriend}>
        <Panel kind="notice" title="Someone who acts like a friend: say this" id="friend" level={3}>
          <ReadAloud lines={falseFriend.lines} />
        </Panel>
      </div>
      <AnyOf name="grounds" reveals={{ other_local: <Words name="groundsOther" /> }} />
      <OneOf name="before" />
      <AnyOf name="told" />
      <div className={styles.whenTold}>
        <Line name="toldReference" />
      </div>
      <OneOf name="evidence" />
    </Panel>
  )
}
