import type { Entry } from './routes'

/** What everyone signed in keeps of their own account: how they sign in, where they are signed in. */
export const accountRoutes: Readonly<Record<string, Entry>> = {
  '/staff/sign-in#askPasskeyAction': 'everyone',
  '/staff/sign-in#passkeyAction': 'everyone',
  '/staff/sign-in/code': 'everyone',
  '/staff/sign-in/code#codeAction': 'everyone',
  '/staff/sign-in/forgotten': 'everyone',
  '/staff/sign-in/forgotten#askRecoveryAction': 'everyone',
  '/staff/sign-in/link/[token]': 'everyone',
  '/staff/sign-in/link/[token]#chooseAction': 'everyone',
  '/staff/account': 'signed-in',
  '/staff/account/password': 'signed-in',
  '/staff/account/password#changePasswordAction': ['account.password'],
  '/staff/account/second-factor': 'signed-in',
  '/staff/account/second-factor#confirmAppAction': ['account.app'],
  '/staff/account/recovery-codes': 'signed-in',
  '/staff/account/recovery-codes#makeCodesAction': ['account.codes'],
  '/staff/account/passkeys': 'signed-in',
  '/staff/account/passkeys#beginPasskeyAction': ['account.passkey'],
  '/staff/account/passkeys#finishPasskeyAction': ['account.passkey'],
  '/staff/account/passkeys#removePasskeyAction': ['account.passkey'],
}
