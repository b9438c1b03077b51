import type { Entry } from './routes'

/** Coming in by single sign-on, and where somebody is signed in. */
export const sessionRoutes: Readonly<Record<string, Entry>> = {
  '/staff/sign-in/single-sign-on': 'everyone',
  '/staff/sign-in/single-sign-on/callback': 'everyone',
  '/staff/account/watch': ['session.own'],
  '/staff/account/watch#POST': ['session.own'],
  '/staff/account/watch/typed#POST': ['session.own'],
  '/staff/account/watch/opening#POST': ['session.own'],
  '/staff/account/sessions': ['session.own'],
  '/staff/account/sessions#endSessionAction': ['session.own'],
  '/staff/account/sessions#endOtherSessionsAction': ['session.own'],
}
