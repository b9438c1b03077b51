import { ensureProgram } from './debian.mjs'

export const nginx = '/usr/sbin/nginx'

/** What stands before Beside in production is tried with Debian's nginx. */
export const ensureNginx = options => ensureProgram({ path: nginx, name: 'nginx', title: 'nginx' }, options)
