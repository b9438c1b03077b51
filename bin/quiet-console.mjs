const methods = ['error', 'warn', 'log', 'info']

/**
 * From now on errors are printed by name, code and place, never in their own words: a failed statement quotes its
 * parameters, and a library's message may quote what somebody wrote. Development keeps them whole.
 */
export function nameErrorsOnly(target = console) {
  for (const method of methods) {
    const print = target[method].bind(target)
    target[method] = (...parts) => print(...parts.map(withoutWords))
  }
}

export function withoutWords(part) {
  if (part instanceof Error) return described(part)
  return typeof part === 'string' ? onItsLines(part.replace(/Failed query:[\s\S]*/, 'a failed statement')) : part
}

/** What somebody sent begins no line that looks like one of ours, and moves no cursor: only places in the code have their own lines. */
function onItsLines(text) {
  const pieces = text.split(/\n(?= {4}at )/)
  return pieces.map(piece => piece.replace(/(?!\p{Cc}\[[\d;]*m)[\p{Cc}\u2028\u2029]/gu, ' ')).join('\n')
}

function described(error) {
  const code = error.code ?? error.cause?.code
  const frames = String(error.stack ?? '').match(/^ {4}at .*$/gm) ?? []
  const digest = typeof error.digest === 'string' ? ` ${error.digest}` : ''
  return [`${error.name}${code ? ` (${code})` : ''}${digest}`, ...frames.slice(0, 5)].join('\n')
}
