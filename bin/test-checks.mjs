import { findNpm } from './install.mjs'
import { outcome } from './run.mjs'
import { scanFiles } from './secret-scan.mjs'

const passed = { passed: 1, failed: 0 }
const failed = { passed: 0, failed: 1 }
const skipped = { passed: 0, failed: 0 }

/** No file that is kept holds a secret. */
export async function noSecrets(say) {
  say('Secrets in files')
  const found = await scanFiles()
  if (!found) {
    console.log('Not looked for: these files are not in git.')
    return skipped
  }
  if (found.length === 0) return passed
  console.log(`${found.join('\n')}\nTake it out and make a new one: whoever has the history has the old one.`)
  return failed
}

/** No package that the app runs with has a hole that is known and grave, where the registry answers. */
export async function noHoles(say) {
  say('Known holes in packages')
  const [command, ...args] = findNpm()
  const all = [...args, 'audit', '--omit=dev', '--audit-level=high', '--json']
  const { output } = await outcome(command, all, { seconds: 60 })
  const verdict = verdictOf(output)
  console.log(verdict.words)
  return { sound: passed, holes: failed, silent: skipped }[verdict.kind]
}

/** What npm said, with nothing of where the registry is. Pure. */
export function verdictOf(output) {
  const report = parsed(output)
  if (!report?.vulnerabilities) return { kind: 'silent', words: 'Not looked for: the registry does not answer.' }
  const grave = Object.values(report.vulnerabilities).filter(({ severity }) => ['high', 'critical'].includes(severity))
  if (grave.length === 0) return { kind: 'sound', words: 'None that are grave.' }
  const lines = grave.map(({ name, severity, range }) => `${name} ${range}: ${severity}`)
  return { kind: 'holes', words: `${lines.join('\n')}\nUpdate them: npm audit fix` }
}

function parsed(output) {
  try {
    return JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1))
  } catch {
    return undefined
  }
}
