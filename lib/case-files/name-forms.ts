import { fold } from './folding'

/** How names are looked for: patterns over folded text (domain §6.5). A name is found too often rather than once too seldom. */

const gap = '[^\\p{L}\\p{N}]{0,3}'
const before = '(?<!\\p{L})'
const after = '(?!\\p{L})'
/** Of Polish and its neighbours, and an English plural or a possessive whose apostrophe was forgotten. */
const endings = '(?:s|es|a|e|y|i|u|o|ie|im|om|em|ow|owi|owie|ami|ach|ego|emu|ej|iej|iego|iemu|iem)?'
const titles = '(?:(?:mr|mrs|ms|miss|mx|dr|sir|rev|prof|pan|pani)\\.?\\s+)?'
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
  const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter(word => !particles.has(word) && (word.length > 1 || !/[a-z0-9]/.test(word)))
  return telling.length > 0 ? telling : words.filter(word => word.length > 1)
}

/** Every form of a name: whole, in either order, run together, first, last, with an initial, possessive, declined. */
export function nameForms(name: string): string[] {
  const parts = partsOfName(name)
  if (parts.length === 0) return name.trim() ? [`${before}${literally(fold(name).trim())}${after}`] : []
  const whole = parts.length > 1 ? [wholeName(parts), wholeName([...parts].reverse())] : []
  return [...whole, ...parts.map(part => alone(part, parts))]
}

/** A first and a last name side by side, as nobody else has them: for telling a namesake apart. */
export function wholeNameForm(name: string): string | undefined {
  const parts = partsOfName(name)
  return parts.length > 1 ? `${before}${parts.map(literally).join(gap)}${after}` : undefined
}

/** "Anna Nowak", "Nowak, Anna", and "annanowak" within an address for mail. */
function wholeName(parts: string[]): string {
  const apart = `${before}${titles}${parts.map(part => stemmed(part)).join(gap)}${after}`
  const together = parts.map(literally).join('')
  return together.length > 6 ? `(?:${apart}|${together})` : apart
}

function alone(part: string, parts: string[]): string {
  const initials = parts.filter(other => other !== part).map(other => literally([...other][0] ?? ''))
  const initial = initials.length > 0 ? `(?:(?:(?:${initials.join('|')})[.\\s-]{1,2}){1,3})?` : ''
  return `${before}${titles}${initial}${stemmed(part)}${after}`
}

/** With the endings it takes, where it is long enough to be told from other words. */
function stemmed(part: string): string {
  const length = [...part].length
  const stem = length > 3 && /[aeiouy]$/.test(part) ? part.slice(0, -1) : undefined
  if (length < 5 && !stem) return `${literally(part)}(?:s)?`
  return stem ? `(?:${literally(part)}${endings}|${literally(stem)}${endings})` : `${literally(part)}${endings}`
}

export const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
