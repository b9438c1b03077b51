import { TextInput } from './text-input'

/** The two fields of a new password. `email` lets a password manager keep it under the right name. */
export function NewPassword({ email, errors }: { email: string; errors: Record<string, string> }) {
  return (
    <>
      <input
        className="hidden-text"
        type="email"
        autoComplete="username"
        value={email}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <TextInput
        name="password"
        label="New password"
        hint="At least 14 characters. Three or four words that do not belong together are easy to remember. Spaces are fine."
        type="password"
        autoComplete="new-password"
        error={errors.password}
      />
      <TextInput
        name="again"
        label="New password again"
        type="password"
        autoComplete="new-password"
        error={errors.again}
      />
    </>
  )
}
