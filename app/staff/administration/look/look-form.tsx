'use client'
import { useActionState } from 'react'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { groupClass } from '@/components/form/field-parts'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { untouched } from '@/lib/forms/submit'
import { accentProblem } from '@/lib/landlord/accent'
import { isColour } from '@/lib/landlord/contrast'

/** A colour that is refused brings the nearest that is read, one press away. */
export function AccentForm({ action, accent }: { action: FormAction; accent: string }) {
  const [state, act] = useActionState(action, untouched)
  const typed = [state.values.accent].flat()[0] ?? accent
  const nearest = isColour(typed) ? accentProblem(typed)?.nearest : undefined
  return (
    <div className="stack">
      <FormMessage state={state} />
      {nearest && (
        <form action={act}>
          <input type="hidden" name="accent" value={nearest} />
          <SubmitButton sending="Saving" quiet>{`Take ${nearest} instead`}</SubmitButton>
        </form>
      )}
      <form action={act} className="stack" noValidate>
        <TextInput
          name="accent"
          label="Colour"
          hint="As # and six digits or letters, such as #10505a."
          value={typed}
          error={state.errors.accent}
          spellCheck={false}
          maxLength={7}
          short
        />
        <SubmitButton sending="Saving">Keep this colour</SubmitButton>
      </form>
    </div>
  )
}

export function LogoForm({ action }: { action: FormAction }) {
  const [state, act] = useActionState(action, untouched)
  return (
    <form action={act} className="stack" noValidate>
      <FormMessage state={state} />
      <div className={groupClass()}>
        <label className="label" htmlFor="logo">
          A picture
        </label>
        <div className="hint" id="logo-hint">
          PNG, JPEG or WebP, at most 500 KB. We draw it again, so that nothing else in the file is kept.
        </div>
        <div className="drop">
          <input
            type="file"
            id="logo"
            name="logo"
            accept="image/png,image/jpeg,image/webp"
            aria-describedby="logo-hint"
          />
        </div>
      </div>
      <SubmitButton sending="Saving">Show this logo</SubmitButton>
    </form>
  )
}
