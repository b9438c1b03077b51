import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Halt } from './halt.mjs'
import { root } from './run.mjs'

const secrets =
  /^[ \t]*(?:export[ \t]+)?(?:DATABASE_URL\w*|\w+_KEY|\w*SECRET\w*|RECEIPT_PEPPER|SMTP_URL)[ \t]*=[ \t]*['"]?[^\s'"]/m

/** Reads `.env` where there is one. One that holds secrets and that everybody on the machine can read stops the start. */
export function loadEnvFile() {
  try {
    readEnvFile()
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}

export function readEnvFile(path = join(root, '.env')) {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode
  if (mode === undefined) return
  if (mode & 0o004 && secrets.test(readFileSync(path, 'utf8')))
    throw new Halt(
      `${path} holds secrets and everybody on this machine can read it: chmod 640 ${path}, then start again.`,
    )
  process.loadEnvFile?.(path)
}
