import type { TypedField } from '@/lib/access/kept-typing'

const watch = '/staff/account/watch'
const storeKey = () => `beside-kept:${location.pathname}`

/** Asks our own server; undefined where it does not answer or the session is over. Never follows to a sign-in page. */
export async function ask<T>(path: '' | '/typed' | '/opening', body?: object): Promise<T | undefined> {
  const answer = await fetch(`${watch}${path}`, {
    ...(path === '' && !body
      ? {}
      : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    redirect: 'manual',
    cache: 'no-store',
  }).catch(() => undefined)
  return answer?.ok ? ((await answer.json()) as T) : undefined
}

/** Keeps what was typed in this tab, sealed by the server: what lies in the browser nobody can read there. */
export async function keep(fields: readonly TypedField[]): Promise<void> {
  if (fields.length === 0) return
  const kept = await ask<{ sealed: string }>('/typed', { place: location.pathname, fields })
  if (kept) sessionStorage.setItem(storeKey(), kept.sealed)
}

/** What this person typed here before, or undefined. What is another's stays where it is, and noise. */
export async function kept(): Promise<TypedField[] | undefined> {
  const sealed = sessionStorage.getItem(storeKey())
  if (!sealed) return undefined
  return (await ask<{ fields: TypedField[] }>('/opening', { sealed, place: location.pathname }))?.fields
}

export const throwAway = (): void => sessionStorage.removeItem(storeKey())
