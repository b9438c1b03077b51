import { ensureProgram } from './debian.mjs'

export const chromium = '/usr/bin/chromium'

/** The browser tests drive Debian's Chromium. */
export const ensureChromium = options => ensureProgram({ path: chromium, name: 'chromium', title: 'Chromium' }, options)
