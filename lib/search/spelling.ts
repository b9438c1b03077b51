import { doubleMetaphone } from 'double-metaphone'

/** Letters that Unicode does not take apart, though people type them without their stroke. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/** The words of a text, folded: no case, no accents, no apostrophes. "Zielińska-O’Brien" is zielinska and obrien. */
export function wordsIn(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðþßæœı]/g, letter => plainLetters[letter] ?? letter)
    .replace(/['’`]/g, '')
  const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map(word => [...word].slice(0, longestWord).join(''))
  return [...new Set(words)].slice(0, mostWords)
}
/** A text can be anything: what is hashed of it is bounded. */
const mostWords = 40
const longestWord = 24

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'the', 'and'])

/** The words of a name, without a title before it. */
export const nameWords = (name: string): string[] =>
  wordsIn(name).filter(word => !titles.has(word) && /^\p{L}{2,}$/u.test(word))

/** Words of a description that may be names: those with a capital letter, but no address and no word that says nothing. */
export function namesWithin(story: string): string[] {
  const withoutAddresses = story.replace(/\p{N}+\p{L}?\s+\p{Lu}[\p{L}'’]*/gu, ' ')
  return nameWords((withoutAddresses.match(/\p{Lu}[\p{L}'’]{2,}/gu) ?? []).join(' ')).filter(
    word => !ordinary.has(word),
  )
}

/** How a word sounds, in one or two codes; none for a script that the codes do not know, or where one letter would say too little. */
export const soundsOf = (word: string): string[] => [...new Set(doubleMetaphone(word))].filter(code => code.length > 1)

/** The word, and each form of it with one letter less: two words that share one differ by about a letter. */
export function nearForms(word: string): string[] {
  const letters = [...word]
  if (letters.length < 3) return []
  return [...new Set([word, ...letters.map((_, at) => [...letters.slice(0, at), ...letters.slice(at + 1)].join(''))])]
}

/**
 * Whole names by which two spellings meet: all words by their sound, and the name with one letter less. Of two words at
 * least, because many share one. The sign before them keeps them apart from anything that somebody types.
 */
export function wholeForms(words: readonly string[]): string[] {
  if (words.length < 2 || words.length > mostOfOneName) return []
  const sounds = together(words.map(soundsOf)).map(codes => `@s@${codes.sort().join('@')}`)
  const letters = words.flatMap((word, at) => nearForms(word).map(form => words.with(at, form)))
  return [...new Set([...sounds, ...letters.map(form => `@n@${form.sort().join('@')}`)])]
}
const mostOfOneName = 4

/** One of each: none where one has none. */
const together = (choices: readonly string[][]): string[][] =>
  choices.reduce<string[][]>((made, some) => made.flatMap(before => some.map(one => [...before, one])), [[]])

/** Full names in a description: two words or more with a capital letter that stand side by side. */
export function namesTogether(story: string): string[][] {
  const withoutAddresses = story.replace(/\p{N}+\p{L}?\s+\p{Lu}[\p{L}'’]*/gu, '. ')
  const runs = withoutAddresses.match(/\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)+/gu) ?? []
  return runs.map(run => nameWords(run).filter(word => !ordinary.has(word))).filter(words => words.length > 1)
}

/**
 * The houses of a text, each by its numbers and its street, and once more with what kind of street it is: "Flat 4, 2 Orchard
 * House" is 4, 2 and orchard, and is no other flat of the same house.
 */
export const housesIn = (text: string): string[] =>
  [
    ...new Set(
      text
        .replace(postcodes, ' ')
        .split(/[.;\n]/)
        .flatMap(housesOfSentence),
    ),
  ].slice(0, mostWords)

function housesOfSentence(text: string): string[] {
  const words = text.split(/\s+/).flatMap(wordsIn)
  const found: string[] = []
  let numbers: string[] = []
  words.forEach((word, at) => {
    if (/^\p{N}+\p{L}?$/u.test(word)) numbers.push(word)
    else if (word.length > 2 && !ordinary.has(word)) {
      if (numbers.length > 0) found.push(...houseForms(`@${[...numbers, word].join('@')}`, words[at + 1]))
      numbers = []
    }
  })
  return found
}

const houseForms = (house: string, next: string | undefined): string[] =>
  next && ordinary.has(next) ? [house, `${house}@${next}`] : [house]

const ordinary = new Set(
  'flat apartment room floor house court block building road street avenue lane close drive way place the and near outside at in of on by'.split(
    ' ',
  ),
)

/** The telling words of an address, each with the numbers that stand before it: "Flat 4, 2 Orchard House" is orchard with 4 and 2. */
export function addressWords(address: string): { word: string; numbers: string[] }[] {
  const found: { word: string; numbers: string[] }[] = []
  let numbers: string[] = []
  for (const word of wordsIn(address.replace(postcodes, ' '))) {
    if (/^\p{N}+\p{L}?$/u.test(word)) numbers.push(word)
    else if (word.length > 2 && !ordinary.has(word)) {
      found.push({ word, numbers })
      numbers = []
    }
  }
  return found
}

const postcodes = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/gi

/** A postcode somewhere in a text, as it was typed. */
export const postcodeIn = (text: string): string | undefined => text.match(postcodes)?.[0]
