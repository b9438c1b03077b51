/** What was stopped, told roughly: its address would say where somebody had been. */
export const blockedKinds = ['inline', 'eval', 'own', 'elsewhere', 'extension', 'sink', 'unknown'] as const
export type BlockedKind = (typeof blockedKinds)[number]

export const reportedHalves = ['public', 'staff'] as const
export type ReportedHalf = (typeof reportedHalves)[number]

/** The rules of a content policy that a browser can say were broken; any other word counts as `other`. */
export const directives = [
  ...['default-src', 'script-src', 'script-src-elem', 'script-src-attr', 'style-src', 'style-src-elem'],
  ...['style-src-attr', 'img-src', 'font-src', 'media-src', 'connect-src', 'frame-src', 'child-src', 'worker-src'],
  ...['manifest-src', 'object-src', 'frame-ancestors', 'form-action', 'base-uri', 'sandbox'],
  ...['require-trusted-types-for', 'trusted-types', 'other'],
] as const
