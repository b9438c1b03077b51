import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { mailboxPages } from '@/lib/messages/visit'
import { pages } from '@/lib/reports/page-fields'
import { root } from '../../bin/run.mjs'

const values: Record<string, readonly (string | number)[]> = { step: pages, part: mailboxPages, version: [4] }

/** Every address that the public half answers, read from the folder that makes them. */
export function publicRoutes(): string[] {
  const files = [...filesIn('app/(public)'), ...filesIn('app/leave'), ...filesIn('app/api/health')]
  const routes = files.filter(file => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file))
  return [...new Set(routes.flatMap(file => filled(pathOf(file))))].sort()
}

function pathOf(file: string): string {
  const parts = file
    .replace(/^app\//, '')
    .split('/')
    .slice(0, -1)
  return `/${parts.filter(part => !/^\(.*\)$/.test(part)).join('/')}`
}

/** `/tell-us/[step]` is ten addresses. */
function filled(path: string): string[] {
  const name = path.match(/\[([a-z]+)\]/i)?.[1]
  if (!name) return [path]
  const all = values[name] ?? ['00000000-0000-4000-8000-000000000000']
  return all.flatMap(value => filled(path.replace(`[${name}]`, String(value))))
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  )
}
