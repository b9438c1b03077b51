import { existsSync } from 'node:fs'
import { run } from './run.mjs'

/** What some tests of evidence and case files look for: Debian's packages, each with a program that shows whether it is there. */
const programs = {
  ffmpeg: '/usr/bin/ffmpeg',
  'libimage-exiftool-perl': '/usr/bin/exiftool',
  'clamav-daemon': '/usr/sbin/clamd',
  'poppler-utils': '/usr/bin/pdftotext',
}

/**
 * Installs what is missing through apt when we are root. The app does without them, and so do the tests: those that need
 * one are skipped, and say so.
 */
export async function offerPrograms({ dataDir, say }) {
  const missing = Object.keys(programs).filter(name => !existsSync(programs[name]))
  if (missing.length === 0) return
  const names = missing.join(', ')
  if (process.getuid?.() !== 0) return say(`Tests that need ${names} are skipped: install them to have them run.`)
  say(`Installing ${names} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (args, seconds) => run('apt-get', args, { seconds, sentence: 'apt-get failed', dataDir, env })
  try {
    await apt(['update', '-q'], 180)
    await apt(['install', '-qy', '--no-install-recommends', ...missing], 420)
  } catch {
    say(`${names} could not be installed: the tests that need them are skipped.`)
  }
}
