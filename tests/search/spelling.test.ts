import { describe, expect, test } from 'vitest'
import { addressWords, namesWithin, nameWords, nearForms, postcodeIn, soundsOf, wordsIn } from '@/lib/search/spelling'

describe('the words of a name', () => {
  test.each([
    ['Zielińska', ['zielinska']],
    ['Łukasz  ŻÓŁĆ', ['lukasz', 'zolc']],
    ["Siobhán O'Brien-Ní Dhónaill", ['siobhan', 'obrien', 'ni', 'dhonaill']],
    ['Mrs A. Bäcker', ['backer']],
    ['محمد علي', ['محمد', 'علي']],
    ['', []],
  ])('%s', (name, words) => expect(nameWords(name)).toEqual(words))

  test('that stand in a description are those with a capital', () => {
    expect(namesWithin('the man at no 3, I think Farouk or Faruk, drives a red van')).toEqual(['farouk', 'faruk'])
    expect(namesWithin('The neighbour at 12 Beech House')).toEqual([])
  })

  test('are bounded, however long the text', () => {
    expect(wordsIn(Array.from({ length: 9000 }, (_, i) => `w${i}`).join(' '))).toHaveLength(40)
  })
})

describe('near spellings meet', () => {
  const meets = (one: string, other: string) => {
    const [a, b] = [nameWords(one)[0] ?? '', nameWords(other)[0] ?? '']
    const share = (of: (word: string) => string[]) => of(a).some(form => of(b).includes(form))
    return share(nearForms) || share(soundsOf)
  }
  test.each([
    ['Zielinska', 'Zielińska'],
    ['Zielinska', 'Zelinska'],
    ['Zielinska', 'Zielinski'],
    ['Ali', 'Aly'],
    ['Mohammed', 'Muhammad'],
    ['Catherine', 'Kathryn'],
    ['Stephen', 'Steven'],
    ['Okonkwo', 'Okonkow'],
  ])('%s and %s', (one, other) => expect(meets(one, other)).toBe(true))

  test.each([
    ['Zielinska', 'Mohammed'],
    ['Ali', 'Ben'],
    ['Okonkwo', 'Adeyemi'],
  ])('but not %s and %s', (one, other) => expect(meets(one, other)).toBe(false))
})

describe('an address', () => {
  test.each([
    [
      'Flat 4, 2 Orchard House, Thornby Road',
      [
        { word: 'orchard', numbers: ['4', '2'] },
        { word: 'thornby', numbers: [] },
      ],
    ],
    ['14b Beech Close, LK1 2AB', [{ word: 'beech', numbers: ['14b'] }]],
    ['the flat', []],
  ])('is its telling words: %s', (address, words) => expect(addressWords(address)).toEqual(words))

  test('gives its postcode', () => {
    expect(postcodeIn('2 Orchard House, lk1 2ab')).toBe('lk1 2ab')
    expect(postcodeIn('2 Orchard House')).toBeUndefined()
  })
})
