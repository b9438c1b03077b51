import { SignInAgain } from '@/components/form/form-message'
import { TextArea } from '@/components/form/text-area'
import { Panel } from '@/components/page/panel'
import { StaffPage } from '@/components/page/staff-page'
import type { Fields } from '@/lib/forms/fields'

/** For browsers without scripts: what was typed, to keep or to copy, and how to send it after signing in. */
export function SignedOut({ text }: { text: Fields }) {
  return (
    <StaffPage bar={{ items: [] }}>
      <title>Signed out – Beside</title>
      <div className="form-col stack">
        <h1>You have been signed out</h1>
        <Panel kind="notice">
          <p>Nothing was kept yet, and nothing is lost. Sign in, then come back to this page and reload it.</p>
          <p>Your browser will ask whether to send the form once more: say yes.</p>
          <SignInAgain />
        </Panel>
        {written(text).map(([name, value]) => (
          <TextArea key={name} name={name} label="What you wrote" value={value} rows={5} />
        ))}
      </div>
    </StaffPage>
  )
}

/** Words, not codes and ids: what would be a loss. */
function written(text: Fields): [string, string][] {
  return Object.entries(text).flatMap(([name, value]) =>
    typeof value === 'string' && /\s/.test(value.trim()) ? [[name, value] as [string, string]] : [],
  )
}
