import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Entered } from '@/lib/account/entering'
import { stepLife } from '@/lib/account/steps'
import { isSecure, stepCookieName } from './cookie-names'
import { keepSession } from './staff'

const options = () => ({ httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure() }) as const

/** Gives this browser half a sign-in, for ten minutes. */
export async function keepStep(secret: string): Promise<void> {
  const jar = await cookies()
  jar.set(stepCookieName(), secret, { ...options(), maxAge: stepLife / 1000 })
}

/** The half sign-in of this browser, or an empty word that is none. */
export async function stepSecret(): Promise<string> {
  const jar = await cookies()
  return jar.get(stepCookieName())?.value ?? ''
}

/** Makes half a sign-in whole: a new session, and nothing left of the half. */
export async function wholeSession(session: string): Promise<void> {
  const jar = await cookies()
  await keepSession(session)
  jar.set(stepCookieName(), '', { ...options(), maxAge: 0 })
}

/** Goes on after a first proof: in, or to the second one. `to` is a checked place of ours. */
export async function goOn(entered: Entered, to: string): Promise<never> {
  if (entered.session !== undefined) {
    await wholeSession(entered.session)
    redirect(to)
  }
  await keepStep(entered.step)
  redirect(to === '/staff' ? '/staff/sign-in/code' : `/staff/sign-in/code?${new URLSearchParams({ to })}`)
}
