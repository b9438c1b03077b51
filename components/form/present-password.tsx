import { TextInput } from './text-input'

/** Asked again before how somebody signs in is changed: an open screen is not enough. */
export function PresentPassword({ error }: { error: string | undefined }) {
  return (
    <TextInput
      name="present"
      label="Your password now"
      hint="Asked again, because an open screen is not enough to change how you sign in."
      type="password"
      autoComplete="current-password"
      error={error}
    />
  )
}
