import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { outcome, root } from './run.mjs'

const longest = 2 * 1024 * 1024

/** What a secret looks like, by what it would open. `value` is the group that holds it, for the ones that could be random. */
const kinds = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  ['a private key of JSON Web Key', /"d"\s*:\s*"[\w-]{42,}"/],
  ['a key of Amazon', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a token of GitHub', /\b(?:gh[pousr]_\w{36,}|github_pat_\w{60,})/],
  ['a token of GitLab', /\bglpat-[\w-]{20,}/],
  ['a token of npm', /\bnpm_\w{36}\b/],
  ['a token of Slack', /\bxox[abprs]-[\w-]{20,}/],
  ['a key of Google', /\bAIza[\w-]{35}\b/],
  ['a key of Stripe', /\b[rs]k_live_\w{20,}/],
  ['a signed token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/],
  [
    'a setting with its secret',
    /\b(?:\w*_KEY|\w*SECRET\w*|RECEIPT_PEPPER|\w*PASSWORD)\s*=\s*["']?(?<value>(?:\d+:)?[\w+/-]{32,}={0,2})/,
  ],
  ['32 bytes in base64', /["'`=:\s](?<value>[A-Za-z0-9+/]{43}=)(?![\w+/=])/],
  [
    'an address with a password',
    /\b(?:postgres(?:ql)?|smtps?|amqp|redis|mongodb):\/\/[^\s:/@"'`]+:(?<value>[^\s@"'`${}]{12,})@(?!localhost|127\.0\.0\.1)/,
  ],
].map(([what, pattern]) => ({ what, pattern: new RegExp(pattern, 'g') }))

/** Where something looks like a secret and is none: with the reason. A path ends in `$`, a folder in `/`. */
export const allowed = [
  { path: 'package-lock.json', what: '32 bytes in base64', why: 'sums by which packages are checked' },
  { path: 'bin/secret-scan.mjs', what: 'a private key', why: 'the pattern itself' },
  { path: 'tests/bin/secret-scan.test.ts', what: undefined, why: 'secrets made up to be found' },
]

/** What looks like a secret in a text: kind and line, never the secret. Pure. Words and repeated letters are none. */
export function secretsIn(text) {
  return kinds.flatMap(({ what, pattern }) =>
    [...text.matchAll(pattern)]
      .filter(({ groups }) => !groups?.value || isVaried(groups.value))
      .map(({ index }) => ({ what, line: text.slice(0, index).split('\n').length })),
  )
}

/** Random letters hardly repeat; an example such as `aaaa…` or `change-me` is no secret. */
const isVaried = value => new Set(value).size >= Math.min(9, value.length * 0.5)

/** Looks through every file that is kept in git. Resolves with what was found and not allowed, or undefined without git. */
export async function scanFiles() {
  const { code, output } = await outcome('git', ['ls-files', '-z'], { seconds: 30 })
  if (code !== 0) return undefined
  return output.split('\0').filter(Boolean).flatMap(foundIn)
}

function foundIn(path) {
  const file = join(root, path)
  if (!statSync(file, { throwIfNoEntry: false })?.isFile() || statSync(file).size > longest) return []
  const bytes = readFileSync(file)
  if (bytes.subarray(0, 8_000).includes(0)) return []
  const found = secretsIn(bytes.toString('utf8')).filter(({ what }) => !isAllowed(path, what))
  return found.map(({ what, line }) => `${path}:${line} looks like ${what}`)
}

const isAllowed = (path, what) => allowed.some(entry => entry.path === path && (entry.what ?? what) === what)
