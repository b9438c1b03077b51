import { apart, fold, notLetters } from './folding'
import { literally } from './part-forms'

/** How the parts of a name are written in a sentence: with initials, with what Arabic attaches, with Polish and Cyrillic endings. */

const gap = `[${apart}]{0,3}`
/** Arabic writes "and", "to", "by" and the article as one word with what follows. */
const prefixes = '(?:[وف]?(?:[بكل]?ال|لل|[بكل])?(?=[\u0600-\u06ff]))?'
const before = `(?<![^${notLetters}])`
const after = `(?![^${notLetters}])`
/** Of Polish and its neighbours, and an English plural or a possessive whose apostrophe was forgotten. */
const endings = '(?:s|es|a|e|y|i|u|o|ie|im|om|em|ow|owi|owie|ami|ach|ego|emu|ej|iej|iego|iemu|iem)?'
const titles = '(?:(?:mr|mrs|ms|miss|mx|dr|sir|rev|prof|pan|pani)\\.? +)?'
/** Folded as the text is: some of its letters look like Latin ones, and count as those. */
const cyrillic = fold('(?:а|я|у|ю|о|е|ы|и|ь|ом|ем|ым|им|ои|еи|ою|ею|ых|их|ами|ями|ыми|ого|его|ому|ему)?')
/** Patterns over folded text for a name of these parts. */
export function writtenForms(parts: string[]): string[] {
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
