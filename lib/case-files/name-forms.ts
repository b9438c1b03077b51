import { apart, fold, notLetters } from './folding'

/** How names are looked for: patterns over folded text (domain §6.5). A name is found too often rather than once too seldom. */

const gap = `[${apart}]{0,3}`
/** Arabic writes "and", "to", "by" and the article as one word with what follows. */
const prefixes = '(?:[وف]?(?:[بكل]?ال|لل|[بكل])?(?=[\u0600-\u06ff]))?'
const before = `(?<![^${notLetters}])`
const after = `(?![^${notLetters}])`
/** Of Polish and its neighbours, and an English plural or a possessive whose apostrophe was forgotten. */
const endings = '(?:s|es|a|e|y|i|u|o|ie|im|om|em|ow|owi|owie|ami|ach|ego|emu|ej|iej|iego|iemu|iem)?'
const titles = '(?:(?:mr|mrs|ms|miss|mx|dr|sir|rev|prof|pan|pani)\\.? +)?'
const cyrillic = '(?:а|я|у|ю|о|е|ы|и|ь|ом|ем|ым|им|ои|еи|ою|ею|ых|их|ами|ями|ыми|ого|его|ому|ему)?'
/** They tell nobody apart, and stand in every sentence. */
const particles = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'de',
  'da',
  'del',
  'der',
  'la',
  'le',
  'van',
  'von',
  'al',
  'el',
  'bin',
  'ibn',
  'of',
  'the',
  'and',
])

/** The parts of a name that are looked for alone. */
export function partsOfName(name: string): string[] {
  const words = (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).map(word => word.replace(/^ال(?=.{3})/, ''))
  const telling = words.filter(word => !particles.has(word) && (word.length > 1 || !/[a-z0-9]/.test(word)))
  return telling.length > 0 ? telling : words.filter(word => word.length > 1)
}

/** Every form of a name: whole, in either order, run together, first, last, with an initial, possessive, declined. */
export function nameForms(name: string): string[] {
  const parts = partsOfName(name)
  if (parts.length === 0) return name.trim() ? [`${before}${literally(fold(name).trim())}${after}`] : []
  const whole = parts.length > 1 ? [wholeName(parts), wholeName([...parts].reverse())] : []
  return [...whole, ...initialsOf(parts), ...parts.map(part => alone(part, parts))]
}

/** They mean something else where they stand in a sentence. */
const notInitials = new Set(['am', 'pm', 'eg', 'ie', 'nb', 'ps', 'pa'])

/** "Z.W." or "Z. W."; without dots they are words. */
function initialsOf(parts: string[]): string[] {
  const initials = parts.map(part => [...part][0] ?? '')
  if (parts.length < 2 || notInitials.has(initials.join(''))) return []
  return [`${before}${initials.map(literally).join('\\.[ -]?')}\\.?${after}`]
}

/** A first and a last name side by side, as nobody else has them: for telling a namesake apart. */
export function wholeNameForm(name: string): string | undefined {
  const parts = partsOfName(name)
  return parts.length > 1 ? `${before}${parts.map(literally).join(gap)}${after}` : undefined
}

/** "Anna Nowak", "Nowak, Anna", and "annanowak" within an address for mail. */
function wholeName(parts: string[]): string {
  const whole = `${before}${prefixes}${titles}${parts.map(part => stemmed(part)).join(gap)}${after}`
  const together = parts.map(literally).join('')
  return together.length > 6 ? `(?:${whole}|${together})` : whole
}

/** "Anna", "A. Nowak", "Anna N." and, as mail and accounts have it, "anowak". */
function alone(part: string, parts: string[]): string {
  const others = parts.filter(other => other !== part).map(other => literally([...other][0] ?? ''))
  const least = [...part].length > 3 ? 0 : 1
  const first = others.length > 0 ? `(?:(?:(?:${others.join('|')})[. -]{${least},2}){1,3})?` : ''
  const last = others.length > 0 ? `(?:[. -]{1,2}(?:${others.join('|')})${after}\\.?)?` : ''
  return `${before}${prefixes}${titles}${first}${stemmed(part)}${after}${last}`
}

/** With the endings it takes, where it is long enough to be told from other words. */
function stemmed(part: string): string {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(part)
  const all = isCyrillic ? cyrillic : endings
  const length = [...part].length
  const stem = length > 3 && /[aeiouyаяоеиыь]$/.test(part) ? part.slice(0, -1) : undefined
  if (length < 5 && !stem && !isCyrillic) return `${literally(part)}(?:s)?`
  return stem ? `(?:${literally(part)}${all}|${literally(stem)}${all})` : `${literally(part)}${all}`
}

export const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
