import { apart as between, fold, notLetters } from './folding'
import { literally, partForm } from './part-forms'

/** How names are looked for: patterns over folded text (domain §6.5). A name is found too often rather than once too seldom. */

const gap = `[${between}]{0,3}`
const before = `(?<![^${notLetters}])`
const after = `(?![^${notLetters}])`
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
  const words = (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).map(word => word.replace(/^ال(?=.{3})/, ''))
  const telling = words.filter(word => !particles.has(word) && (word.length > 1 || !/[a-z0-9]/.test(word)))
  return telling.length > 0 ? telling : words.filter(word => word.length > 1)
}

/** They belong to the word after them, with a blank or without: "el Masri", "Elmasri". */
const joining = new Set(['mc', 'mac', 'de', 'da', 'del', 'der', 'la', 'le', 'van', 'von', 'al', 'el', 'bin', 'ibn'])
const digraphs: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

/** Every form of a name: whole, in either order, run together, first, last, with an initial, possessive, declined. */
export const nameForms = (name: string): string[] => [...new Set(spellings(name).flatMap(formsOfSpelling))]

/** "Müller" is "Mueller", and the other way round. */
function spellings(name: string): string[] {
  const plain = name.normalize('NFC').toLowerCase()
  const longer = plain.replace(/[äöüåø]/gu, letter => digraphs[letter] ?? letter)
  const shorter = plain.replace(/\p{L}{6,}/gu, word => word.replace(/([aou])e/g, '$1'))
  return [...new Set([plain, longer, shorter])]
}

function formsOfSpelling(name: string): string[] {
  const parts = partsOfName(name)
  if (parts.length === 0) return name.trim() ? [`${before}${literally(fold(name).trim())}${after}`] : []
  const whole = parts.length > 1 ? [wholeName(parts), wholeName([...parts].reverse())] : []
  return [...whole, ...compounds(name), ...initialsOf(parts), ...parts.map(part => alone(part, parts))]
}

/** What is one name and written as two, or the other way round: "O'Brien", "al-Hassan", "Nowak-Łęcka". */
function compounds(name: string): string[] {
  const pairs = [...fold(name).matchAll(/(?<![\p{L}\p{N}])(?=([\p{L}\p{N}]+)([^\p{L}\p{N}]+)([\p{L}\p{N}]+))/gu)]
  return pairs
    .filter(([, one = '', sign = '']) => !sign.includes(' ') || joining.has(one) || /^[a-z]$/.test(one))
    .filter(([, , , other = '']) => other.length > 1 && !particles.has(other))
    .map(([, one = '', , other = '']) => `${before}${titles}${literally(one)}${gap}${partForm(other)}${after}`)
}

/** A first and a last name side by side, as nobody else has them: for telling a namesake apart. */
export function wholeNameForm(name: string): string | undefined {
  const parts = partsOfName(name)
  return parts.length > 1 ? `${before}${parts.map(literally).join(gap)}${after}` : undefined
}

/** "Anna Nowak", "Nowak, Anna", and "annanowak" within an address for mail. */
function wholeName(parts: string[]): string {
  const apart = `${before}${titles}${parts.map(partForm).join(gap)}${after}`
  const together = parts.map(literally).join('')
  return together.length > 5 ? `(?:${apart}|${together})` : apart
}

/** "Anna", "A. Nowak", "Anna N." and, as mail and accounts have it, "anowak". */
function alone(part: string, parts: string[]): string {
  const others = parts.filter(other => other !== part).map(other => literally([...other][0] ?? ''))
  if (others.length === 0) return `${before}${titles}${partForm(part)}${after}`
  const least = [...part].length > 3 ? 0 : 1
  const first = `(?:(?:(?:${others.join('|')})[.\\s_-]{${least},2}){1,3})?`
  const last = `(?:[. -]{1,2}(?:${others.join('|')})${after}\\.?)?`
  return `${before}${titles}${first}${partForm(part)}${after}${last}`
}

/** They mean something else where they stand in a sentence. */
const notInitials = new Set(['am', 'pm', 'eg', 'ie', 'nb', 'ps', 'pa'])

/** "Z.W." or "Z. W."; without dots they are words. */
function initialsOf(parts: string[]): string[] {
  const initials = parts.map(part => [...part][0] ?? '')
  if (parts.length < 2 || notInitials.has(initials.join(''))) return []
  return [`${before}${initials.map(literally).join('\\.[ -]?')}\\.?${after}`]
}
