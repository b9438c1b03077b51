import type { Entry } from './routes'

/** Coming in by single sign-on, and where somebody is signed in. */
export const sessionRoutes: Readonly<Record<string, Entry>> = {
  '/staff/sign-in/single-sign-on': 'everyone',
  '/staff/sign-in/single-sign-on/callback': 'everyone',
  '/staff/account/sessions': ['session.own'],
  '/staff/account/sessions#endSessionAction': ['session.own'],
  '/staff/account/sessions#endOtherSessionsAction': ['session.own'],
}
