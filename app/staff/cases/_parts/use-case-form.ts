'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { type FormEvent, startTransition, useActionState, useRef } from 'react'
import { type FieldValues, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { fieldsOf } from '@/lib/forms/fields'
import { type FormState, untouched } from '@/lib/forms/submit'

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

/**
 * One schema, asked in the browser of exactly what the server will be sent: the fields stay the browser's own, since
 * registering a group of boxes one by one would tick them all. Without scripts the form posts itself, and what was
 * typed comes back in the state; with scripts nothing is reset.
 */
export function useCaseForm(schema: z.ZodType<unknown, FieldValues>, serverAction: FormAction) {
  const [state, action, pending] = useActionState(serverAction, untouched)
  const form = useRef<HTMLFormElement>(null)
  const read = zodResolver(schema)
  const { handleSubmit, trigger, formState } = useForm({
    shouldFocusError: false,
    resolver: (_, context, options) => read(fieldsOf(new FormData(form.current ?? undefined)), context, options),
  })
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const data = new FormData(event.currentTarget)
    void handleSubmit(() => startTransition(() => action(data)))(event)
  }
  const onChange = () => void (formState.isSubmitted && trigger())
  const errors = { ...state.errors, ...messagesOf(formState.errors) }
  return {
    state,
    errors,
    attempt: `${formState.submitCount}`,
    pending,
    formProps: { ref: form, action, onSubmit, onChange },
  }
}

export type CaseFormModel = ReturnType<typeof useCaseForm>

/** What a field needs: its name, its error, and the answer so far. */
export function fieldsFor({ state, errors }: CaseFormModel) {
  const given = (name: string, now?: string) => (name in state.values ? state.values[name] : now)
  const base = (name: string) => ({ name, error: errors[name] })
  return {
    text: (name: string, now?: string) => ({ ...base(name), value: [given(name, now)].flat()[0] ?? '' }),
    one: (name: string, now?: string) => ({ ...base(name), selected: [given(name, now)].flat()[0] }),
    many: (name: string, now: readonly string[] = []) => ({
      ...base(name),
      selected: Object.keys(state.values).length > 0 ? [state.values[name] ?? []].flat() : now,
    }),
    tick: (name: string, now = false) => ({
      ...base(name),
      checked: Object.keys(state.values).length > 0 ? state.values[name] !== undefined : now,
    }),
  }
}

export type CaseFields = ReturnType<typeof fieldsFor>

function messagesOf(errors: FieldValues): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, String(error?.message ?? '')]))
}
