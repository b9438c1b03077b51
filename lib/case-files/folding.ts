/**
 * What is between words of folded text, as the inside of a class of characters: beyond ASCII it has only letters. Patterns
 * are made for each hidden person anew, and Unicode's own classes make each of them take half a second of everybody's time.
 */
export const apart = ' -/:-@[-`{-~'
/** The same with digits: neither is part of a name. */
export const notLetters = ' -@[-`{-~'

/** Text as it is compared, and where each of its letters stood in what was written. */
export type Folded = { text: string; from: number[]; to: number[] }

/**
 * Folds a text for looking names up in it: case, accents, the kind of blank, dash or apostrophe and letters that nobody
 * sees do not count, nor in which script a digit is. Keeps where each letter came from, so that what is found can be replaced in the words as written.
 */
export function foldText(text: string): Folded {
  const folded: Folded = { text: '', from: [], to: [] }
  let at = 0
  for (const letter of text) {
    const plain = foldedLetter(letter)
    folded.text += plain
    for (let unit = 0; unit < plain.length; unit++) {
      folded.from.push(at)
      folded.to.push(at + letter.length)
    }
    at += letter.length
  }
  return folded
}

/** The same without where it came from. */
export const fold = (text: string): string => foldText(text).text

/** Letters that no decomposition takes apart, and Cyrillic ones that look like Latin. */
const alike: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', к: 'k', м: 'm', т: 't' },
}

/** A case has few letters and many of each. */
const known = new Map<string, string>()

function foldedLetter(letter: string): string {
  const before = known.get(letter)
  if (before !== undefined) return before
  const plain = foldLetter(letter)
  if (known.size < 5_000) known.set(letter, plain)
  return plain
}

function foldLetter(letter: string): string {
  // Nobody reads them; U+0640 makes an Arabic word longer.
  if (/[\p{Cf}\p{M}\u0640]|[^\P{Cc}\s]/u.test(letter)) return ''
  if (/[\s\p{Z}]/u.test(letter)) return ' '
  if (/\p{Pd}/u.test(letter)) return '-'
  if (/[’‘ʼʹ′`´＇]/u.test(letter)) return "'"
  const plain = letter.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')
  return [...plain.toLowerCase()]
    .map(one => alike[one] ?? one)
    .join('')
    .replace(/\p{M}/gu, '')
    .replace(/\p{Nd}/gu, digit)
    .replace(/[^\p{L} -~]/gu, '*')
}

/** Digits of every script stand in a row of ten, from nought. */
function digit(one: string): string {
  const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code))
  let value = 0
  while (value < 9 && isDigit((one.codePointAt(0) ?? 0) - value - 1)) value++
  return `${value}`
}
