import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFolder } from './build.mjs'
import { isStatic } from './front-door.mjs'
import { root } from './run.mjs'

/**
 * What a request was about, without anything of whom: a staff page by its pattern (`/staff/cases/[caseId]`), never its path.
 * All that the public asks for is one name: which page of the form somebody was on, and when, is theirs.
 */
export function routeNames(manifest = readManifest()) {
  const staff = [...manifest.staticRoutes, ...manifest.dynamicRoutes].filter(({ page }) => page.startsWith('/staff'))
  const known = staff.map(({ page, regex }) => ({ page, pattern: new RegExp(regex) }))
  return url => {
    if (isStatic(url)) return 'static'
    const path = url.split('?')[0]
    if (!/^\/staff(?:\/|$)/.test(path)) return 'public'
    return known.find(({ pattern }) => pattern.test(path))?.page ?? 'staff'
  }
}

const readManifest = () => JSON.parse(readFileSync(join(root, buildFolder(), 'routes-manifest.json'), 'utf8'))
