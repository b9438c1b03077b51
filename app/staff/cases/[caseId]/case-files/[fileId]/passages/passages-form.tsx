'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { CaseFields, FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox, Radios } from '@/components/form/choices'
import type { Shown } from '@/lib/case-files/pages'
import { passagesSchema } from '@/lib/case-files/schema'

type Props = { action: FormAction; back: string; shown: readonly Shown[] }

const options = [
  { value: 'keep', label: 'No: keep it' },
  { value: 'take_out', label: 'Yes: take it out' },
]

/** Each passage with the one question, and the rest of a page at once; what is left open is asked again. */
export function PassagesForm({ shown, ...form }: Props) {
  return (
    <CaseForm {...form} schema={passagesSchema} submit="Save this page">
      {fields => (
        <>
          {shown.map((one, at) => (
            <Asked key={one.id} {...one} place={at} fields={fields} />
          ))}
          <Checkbox
            {...fields.tick('all')}
            value="keep"
            label="I have read this page: keep every passage on it that has no answer"
          />
        </>
      )}
    </CaseForm>
  )
}

function Asked({
  id,
  hash,
  heading,
  when,
  label,
  words,
  answer,
  place,
  fields,
}: Shown & { place: number; fields: CaseFields }) {
  return (
    <section className="stack" aria-label={`Passage ${place + 1}`}>
      <p className="meta">{`${when}: ${heading}, ${label.toLowerCase()}`}</p>
      <blockquote className="as-typed" dir="auto">
        {words}
      </blockquote>
      <input type="hidden" name={`passage-${place}`} value={`${id} ${hash}`} />
      <Radios
        {...fields.one(`answer-${place}`, answer)}
        label="Could only one neighbour know this?"
        options={options}
      />
    </section>
  )
}
