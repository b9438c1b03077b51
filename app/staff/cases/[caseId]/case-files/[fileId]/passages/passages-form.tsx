'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import type { Shown } from '@/lib/case-files/pages'
import { passagesSchema } from '@/lib/case-files/schema'

type Props = { action: FormAction; back: string; shown: readonly Shown[] }

const options = [
  { value: 'keep', label: 'No: keep it' },
  { value: 'take_out', label: 'Yes: take it out' },
]

/** Each passage with the one question; what is left open is asked again. */
export function PassagesForm({ shown, ...form }: Props) {
  return (
    <CaseForm {...form} schema={passagesSchema} submit="Save this page">
      {fields =>
        shown.map(({ id, hash, heading, when, label, words, answer }, at) => (
          <section key={id} className="stack" aria-label={`Passage ${at + 1}`}>
            <p className="meta">{`${when}: ${heading}, ${label.toLowerCase()}`}</p>
            <blockquote className="as-typed" dir="auto">
              {words}
            </blockquote>
            <input type="hidden" name={`passage-${at}`} value={`${id} ${hash}`} />
            <Radios
              {...fields.one(`answer-${at}`, answer)}
              label="Could only one neighbour know this?"
              options={options}
            />
          </section>
        ))
      }
    </CaseForm>
  )
}

/** All of this page at once, for whoever has read it. */
export function KeepAllForm({ shown, ...form }: Props) {
  return (
    <CaseForm {...form} schema={passagesSchema} submit="I have read this page: keep all of it">
      {() => (
        <>
          <input type="hidden" name="all" value="keep" />
          {shown.map(({ id, hash }, at) => (
            <input key={id} type="hidden" name={`passage-${at}`} value={`${id} ${hash}`} />
          ))}
        </>
      )}
    </CaseForm>
  )
}
