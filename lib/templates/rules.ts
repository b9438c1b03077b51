import { filled } from './filled'
import { hasLink, saysTooMuch } from './neutral'
import { samples, type Template } from './template'

/** Two texts of a telephone, with a landlord of a long name (tests/notifications/words-out). */
export const longestText = 306
export const longestReply = 1500
const longNames = { landlord: 'The Larkmoor and Thistledown Homes', phone: '01632 960100' }

/** Why words cannot be kept, as sentences, the most important first. */
export function templateProblems(template: Template, body: string): string[] {
  return [
    ...braceProblems(template, body),
    ...(template.kind === 'outgoing' ? outgoingProblems(body) : replyProblems(body)),
  ]
}

function* braceProblems({ may, must }: Template, body: string): Generator<string> {
  const named = [...body.matchAll(/\{([^{}]*)\}/g)].map(match => match[1] ?? '')
  const unknown = named.find(name => !may.includes(name))
  if (unknown !== undefined)
    yield `We do not know {${unknown}}. Here you may use ${may.map(name => `{${name}}`).join(', ')}.`
  else if (/[{}]/.test(body.replace(/\{\w+\}/g, ''))) yield 'A brace is left open. Each needs both, such as {officer}.'
  const missing = must.find(name => !named.includes(name))
  if (missing) yield `{${missing}} must be in it.`
}

/** Whoever picks up a telephone learns that a landlord wrote, and nothing else. */
function* outgoingProblems(body: string): Generator<string> {
  const tells = saysTooMuch(body.replace(/\{\w+\}/g, ' '))
  if (tells) yield `“${tells}” could tell whoever reads over a shoulder what this is about. Use other words.`
  if (hasLink(body)) yield 'Leave out links and addresses: a link would have to be opened.'
  if (/[!]|\p{Extended_Pictographic}/u.test(body)) yield 'Leave out exclamation marks and pictures.'
  if (/[\r\n\t]/.test(body)) yield 'Write it as one paragraph: a text has no lines.'
  const length = filled(body, { ...samples, ...longNames }).length
  if (length > longestText)
    yield `It would be ${length} characters long when sent. At most ${longestText} fit into two texts.`
}

function* replyProblems(body: string): Generator<string> {
  if (hasLink(body)) yield 'Leave out links and addresses: a link would have to be opened.'
  if (body.length > longestReply) yield `Use at most ${longestReply} characters.`
}

/** Whether stored words may still be used: rules may have become stricter since they were kept. */
export const mayBeUsed = (template: Template, body: string): boolean => templateProblems(template, body).length === 0
