import type { Entry } from './routes'

/** What everyone signed in keeps of their own account: how they sign in, where they are signed in. */
export const accountRoutes: Readonly<Record<string, Entry>> = {}
