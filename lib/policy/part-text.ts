import type { PolicyPart } from './policy'

/**
 * The parts of a policy as one text to type: `# ` begins a part, every other line is a line of it, and `- Word: what it
 * means` explains a word. `partsOf` reads back what `textOf` writes.
 */
export function textOf(parts: readonly PolicyPart[]): string {
  return parts.map(textOfPart).join('\n\n')
}

/** The parts of a text. What stands before the first heading is in none, and is not lost: see `partProblem`. */
export function partsOf(text: string): PolicyPart[] {
  const [, ...sections] = `\n${text.replace(/\r\n?/g, '\n')}`.split(/\n# */)
  return sections.map(partOf)
}

/** Why a text cannot be published, or undefined. */
export function partProblem(text: string): string | undefined {
  const before = text.trimStart()
  if (!before.startsWith('#')) return 'Begin with a heading: a line that starts with # and a space.'
  const parts = partsOf(text)
  if (parts.some(({ heading }) => heading === '')) return 'Every # needs a heading on the same line.'
  const empty = parts.find(({ lines, terms }) => lines.length === 0 && !terms)
  if (empty) return `Nothing is written under “${empty.heading}”.`
  const headings = parts.map(({ heading }) => heading)
  if (new Set(headings).size < headings.length) return 'Two parts have the same heading.'
}

/** Where a part stands on its page: "what-is-it". */
export const anchorOf = ({ heading }: Pick<PolicyPart, 'heading'>): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

function textOfPart({ heading, lines, terms = [] }: PolicyPart): string {
  return [`# ${heading}`, ...lines, ...terms.map(({ term, means }) => `- ${term}: ${means}`)].join('\n')
}

function partOf(section: string): PolicyPart {
  const [heading = '', ...rest] = section.split('\n').map(line => line.trim())
  const written = rest.filter(line => line !== '')
  const terms = written.flatMap(termOf)
  const lines = written.filter(line => termOf(line).length === 0)
  return { heading, lines, ...(terms.length > 0 && { terms }) }
}

function termOf(line: string): { term: string; means: string }[] {
  const [, term, means] = /^- ([^:]+): (.+)$/.exec(line) ?? []
  return term && means ? [{ term, means }] : []
}
