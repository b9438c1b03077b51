/** How an administrator made sure that somebody who cannot sign in is who they say they are. */
export const identityChecks = ['in-person', 'video', 'manager'] as const
export type IdentityCheck = (typeof identityChecks)[number]

export const identityCheckNames: Record<IdentityCheck, string> = {
  'in-person': 'I saw them in person',
  video: 'I saw them on a video call, and know them',
  manager: 'Their line manager told me on a number I looked up',
}
