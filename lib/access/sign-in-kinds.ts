/** How somebody signed in. */
export const signInWays = ['password', 'passkey', 'single-sign-on', 'link'] as const
export type SignInWay = (typeof signInWays)[number]

/** What a link that works once is for. */
export const linkKinds = ['invitation', 'recovery'] as const
export type LinkKind = (typeof linkKinds)[number]

/** The steps between the first proof and a session. */
export const stepKinds = ['second-factor', 'passkey', 'passkey-making', 'single-sign-on'] as const
export type StepKind = (typeof stepKinds)[number]
