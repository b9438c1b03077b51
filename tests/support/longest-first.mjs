import { basename } from 'node:path'
import { BaseSequencer } from 'vitest/node'

/** What takes longest, as `npm test` prints it at its end: one that began last would run on alone. */
const longest = [
  'attacks',
  'excluded',
  'staff-roles',
  'reads-recorded',
  'scenario-s1',
  'scenario-s3',
  'scenario-s7',
  'scenario-s4',
  'scenario-s12',
  'closing',
  'scenario-s10',
  'records-matrix',
  'case-file',
  'mailbox',
  'keyboard',
  'staff-cases',
  'staff-triage',
  'staff-evidence',
]

/** Begins with the longest, where nothing is known of an earlier run: a clean clone would go by the size of the files. */
export default class LongestFirst extends BaseSequencer {
  /** @override */
  async sort(files) {
    const sorted = await super.sort(files)
    const projects = [...new Set(sorted.map(file => file.project.name))]
    const place = file => projects.indexOf(file.project.name) * 1000 + rankOf(file)
    return sorted.sort((a, b) => place(a) - place(b))
  }
}

function rankOf({ moduleId }) {
  const at = longest.indexOf(basename(moduleId, '.test.ts'))
  return at < 0 ? longest.length : at
}
