import { expect, test } from 'vitest'
import { staffNamed } from '@/lib/triage/directory-match'
import { placeNamed } from '@/lib/triage/place-match'

const homes = [
  { id: 'h4', blockId: 'b1', address: '4 Thistle Court', postcode: 'LM2 4TC' },
  { id: 'h14', blockId: 'b1', address: '14 Thistle Court', postcode: 'LM2 4TC' },
  { id: 'h9', blockId: 'b2', address: '9 Moor Lane', postcode: 'LM1 7ML' },
]
const blocks = [
  { id: 'b1', name: 'Thistle Court' },
  { id: 'b2', name: 'Moor Lane' },
]

test.each([
  ['an address in a sentence', ['He lives at 14, Thistle court.'], { homeId: 'h14', blockId: 'b1' }],
  ['a number that only ends the same', ['114 Thistle Court'], { homeId: null, blockId: 'b1' }],
  ['only a block', ['on the stairs at Thistle Court'], { homeId: null, blockId: 'b1' }],
  ['a postcode that one home has', ['lm17ml'], { homeId: 'h9', blockId: 'b2' }],
  ['a postcode that several have', ['LM2 4TC'], { homeId: null, blockId: null }],
  ['nothing of ours', ['Sycamore Road'], { homeId: null, blockId: null }],
  ['nothing', [], { homeId: null, blockId: null }],
])('%s', (_, texts, place) => {
  expect(placeNamed(texts, homes, blocks)).toEqual(place)
})

const directory = [
  { id: 'p', name: 'Priya Nair' },
  { id: 'm', name: 'Marian Cole' },
]

test.each([
  ['a full name anywhere', ['I spoke to PRIYA  nair'], [], ['p']],
  ['a first name alone in the story is not enough', ['Priya lives upstairs'], [], []],
  ['a first name alone where the accused are named', [], ['Marian'], ['m']],
  ['a name inside a longer word', ['nairobi priyanka'], ['coleslaw'], []],
  ['a name the other way round', ['Nair, Priya was there'], [], ['p']],
  ['a title before it', ['Ms Priya Nair'], [], ['p']],
  ['accents and hyphens', ['Príya-Nair'], [], ['p']],
  ['nobody', ['a man'], ['someone'], []],
])('%s', (_, everywhere, accused, ids) => {
  expect(staffNamed(everywhere, accused, directory)).toEqual(ids)
})
