'use client'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormMessage } from '@/components/form/form-message'
import { labels } from '@/lib/language/en'
import { errors as errorWords } from '@/lib/language/en/errors'
import type { Landlord } from '@/lib/language/landlord'
import { staffEntryFields } from '@/lib/reports/schema/staff-entry'
import { one } from './_sections/asked'
import { CallScript } from './_sections/call-script'
import styles from './_sections/entry.module.css'
import { EntryProvider } from './_sections/entry-context'
import { EntryDone } from './_sections/entry-done'
import { ReadingBack } from './_sections/reading-back'
import { type Arrival, Received } from './_sections/received'
import { SafeContact } from './_sections/safe-contact'
import { Safety } from './_sections/safety'
import { ThePerson } from './_sections/the-person'
import { formId, useEntryForm } from './_sections/use-entry-form'
import { WhatHappened } from './_sections/what-happened'
import { WhenAndWhere } from './_sections/when-and-where'
import { WhoDidIt } from './_sections/who-did-it'
import { Wishes } from './_sections/wishes'

export type EntryFormProps = {
  /** A random id: the same form sent twice is one report. */
  form: string
  now: string
  arrival: Arrival
  landlord: Landlord & { dutyPhone: string }
}

export function EntryForm({ form, now, arrival, landlord }: EntryFormProps) {
  const { action, onSubmit, register, sending, state, values, errors, attempt, message } = useEntryForm(now)
  if (state.entered) return <EntryDone entered={state.entered} landlord={landlord} />
  const lines = linesOf(errors)
  return (
    <EntryProvider value={{ register, values, errors, options: labels(landlord) }}>
      {lines.length > 0 && <ErrorSummary title={errorWords.heading} errors={lines} attempt={attempt} />}
      <FormMessage state={message} title="Not sent yet" />
      <div className={`main-aside ${styles.page}`}>
        <CallScript />
        <form id={formId} className={`stack ${styles.entry}`} action={action} onSubmit={onSubmit} noValidate>
          <EnterStays />
          <input type="hidden" name="form" defaultValue={one(values.form) ?? form} />
          <Received {...arrival} />
          <Safety />
          <WhatHappened />
          <WhenAndWhere />
          <WhoDidIt />
          <ThePerson landlord={landlord} />
          <SafeContact />
          <Wishes />
          <ReadingBack sending={sending} />
        </form>
      </div>
    </EntryProvider>
  )
}

/** Enter in a text field presses a form's first button; one that is off keeps half a report from being sent. */
function EnterStays() {
  return <button type="submit" disabled hidden />
}

/** In the order of the page; the parts of a date are one question. */
function linesOf(errors: Record<string, string>) {
  return staffEntryFields.flatMap(field => {
    const message = errors[field] === errorWords.nothingTold ? errorWords.nothingToldSummary : errors[field]
    return message ? [{ href: `#${field === 'month' || field === 'year' ? 'day' : field}`, message }] : []
  })
}
