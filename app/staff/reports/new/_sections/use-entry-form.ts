'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { type FormEvent, useActionState, useState, useTransition } from 'react'
import { type DefaultValues, type FieldErrors, type Resolver, useForm } from 'react-hook-form'
import { now } from '@/lib/clock/now'
import { fieldsOf } from '@/lib/forms/fields'
import { untouched } from '@/lib/forms/submit'
import { type StaffEntry, type StaffEntryInput, staffEntrySchema } from '@/lib/reports/schema/staff-entry'
import { type EntryState, enterReportAction } from '../actions'

/**
 * One form, two ways to send it. A browser without scripts posts it to the action; with scripts the same schema looks
 * first, and a lost connection leaves every word where it is. React would clear the fields of a form whose `action`
 * ran, so with scripts it is sent by hand.
 */
export function useEntryForm(serverNow: string) {
  const [posted, action] = useActionState(enterReportAction, start)
  const [answered, setAnswered] = useState<EntryState>()
  const [sending, startSending] = useTransition()
  const resolver = useResolver(serverNow)
  const [defaultValues] = useState(typedSoFar)
  const { register, handleSubmit, formState } = useForm<StaffEntryInput, unknown, StaffEntry>({
    resolver,
    defaultValues,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  })
  const send = (form: HTMLFormElement) => {
    const filled = new FormData(form)
    startSending(async () => setAnswered(await enterReportAction(start, filled).catch(() => lost)))
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    if (sending) event.preventDefault()
    else void handleSubmit(() => send(form))(event)
  }
  const state = answered ?? posted
  const own = messagesOf(formState.errors)
  const invalid = Object.keys(own).length > 0
  return {
    ...{ action, onSubmit, register, sending, state },
    values: posted.values,
    errors: invalid ? own : state.errors,
    attempt: invalid ? formState.submitCount : state,
    message: invalid ? untouched : state,
  }
}

const start: EntryState = untouched
const lost: EntryState = {
  ...untouched,
  message:
    'We cannot tell whether this was kept, because there was no answer. Your words are still on this page. Send it again: it will not be stored twice.',
}

export const formId = 'entry'
const lists = ['types', 'grounds', 'told', 'channels', 'neverChannels', 'wishes', 'adjustments'] as const

/** What stands in the page when scripts arrive late: without it, react-hook-form would clear the boxes ticked so far. */
function typedSoFar(): DefaultValues<StaffEntryInput> {
  if (typeof document === 'undefined') return {}
  const form = document.getElementById(formId)
  if (!(form instanceof HTMLFormElement)) return {}
  const fields = fieldsOf(new FormData(form))
  const ticked = lists.map(name => [name, [fields[name] ?? []].flat()])
  return { ...fields, ...Object.fromEntries(ticked) }
}

/** The time by the office's clock, not by this computer's; a minute is allowed for the way here. The server decides. */
function useResolver(serverNow: string): Resolver<StaffEntryInput, unknown, StaffEntry> {
  const [ahead] = useState(() => Date.parse(serverNow) - now().getTime() + 60_000)
  return (values, context, options) =>
    zodResolver(staffEntrySchema(new Date(now().getTime() + ahead)))(values, context, options)
}

function messagesOf(errors: FieldErrors<StaffEntryInput>): Record<string, string> {
  const found = Object.entries(errors).map(([field, error]) => [field, String(error?.message ?? '')])
  return Object.fromEntries(found)
}
