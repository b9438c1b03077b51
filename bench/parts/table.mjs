import { machine } from './machine.mjs'

/** Prints a table as docs/measurements.md holds it: title, machine, rows. `rows` are lists of texts, the first the heads. */
export function printTable(title, [heads, ...rows], notes = []) {
  const lines = [`## ${title}`, '', ...machine().map(line => `- ${line}`), '']
  lines.push(row(heads), row(heads.map(() => '---')), ...rows.map(row))
  if (notes.length > 0) lines.push('', ...notes)
  console.log(`\n${lines.join('\n')}\n`)
}

const row = cells => `| ${cells.join(' | ')} |`

/** "met" or by how much it is missed, for a figure that is to be at most (or at least) so much. */
export function against(seen, { most, least }) {
  if (most !== undefined) return seen <= most ? 'met' : `missed: ${ratio(seen / most)} of what it may be`
  return seen >= least ? 'met' : `missed: ${ratio(seen / least)} of what it is to be`
}

const ratio = number => `${Math.round(number * 100)} %`
