import { Panel } from '@/components/page/panel'
import type { FormState } from '@/lib/forms/submit'

/** What is said of a whole form after it was posted. Somebody signed out gets a way in that leaves this page as it is. */
export function FormMessage({ state, title = 'Not done yet' }: { state: FormState; title?: string }) {
  if (!state.message) return null
  return (
    <div role="alert">
      <Panel kind="notice" title={title} id="form-message" focusOnLoad>
        <p>{state.message}</p>
        {state.code === 'not-allowed' && <SignInAgain />}
      </Panel>
    </div>
  )
}

export function SignInAgain() {
  return (
    <p>
      <a href="/staff/sign-in" target="_blank" rel="noopener">
        Sign in (opens in a new tab)
      </a>
    </p>
  )
}
