import type { FoundBy } from '@/lib/crypto/fingerprint-kinds'
import { addressWords, nameWords, nearForms, postcodeIn, soundsOf } from './spelling'

/** How what was typed may be read. */
export const readings = ['phone', 'email', 'postcode', 'address', 'whole_name', 'name', 'place'] as const
export type Reading = (typeof readings)[number]

/**
 * One thing to look for. All `needed` words of a reading must be met, each by any of its forms; `rank` says how near a form
 * is: 0 the same, 1 the same words, 2 alike by sound, 3 alike by a letter, 4 the same street or building only.
 */
export type Asked = {
  reading: Reading
  word: number
  needed: number
  kind: FoundBy
  value: string
  rank: number
}

/** What to look for where somebody typed `text`: a number, an email address, or a name or an address. Domain §3.9. */
export function askedBy(text: string): Asked[] {
  if (text.includes('@')) return [whole('email', 'email', text)]
  const digits = text.replace(/\D/g, '')
  if (!/\p{L}/u.test(text)) return digits.length > 5 ? [whole('phone', 'phone', text)] : []
  const postcode = postcodeIn(text)
  return [
    ...(postcode ? [whole('postcode', 'postcode', postcode)] : []),
    whole('address', 'address', text),
    whole('whole_name', 'name', text),
    ...byName(text),
    ...byPlace(text),
  ]
}

const whole = (reading: Reading, kind: FoundBy, value: string): Asked => ({
  reading,
  word: 0,
  needed: 1,
  kind,
  value,
  rank: reading === 'postcode' ? 4 : 0,
})

function byName(text: string): Asked[] {
  const words = nameWords(text).slice(0, mostWords)
  return words.flatMap((name, word) => {
    const of = { reading: 'name' as const, word, needed: words.length }
    return [
      { ...of, kind: 'name_word' as const, value: name, rank: 1 },
      ...soundsOf(name).map(value => ({ ...of, kind: 'name_sound' as const, value, rank: 2 })),
      ...nearForms(name).map(value => ({ ...of, kind: 'name_near' as const, value, rank: 3 })),
    ]
  })
}

function byPlace(text: string): Asked[] {
  const places = addressWords(text).slice(0, mostWords)
  return places.flatMap(({ word: street, numbers }, word) => {
    const of = { reading: 'place' as const, word, needed: places.length, kind: 'address_word' as const }
    const homes = numbers.map(number => ({ ...of, value: `${number} ${street}`, rank: 1 }))
    return [...homes, { ...of, value: street, rank: 4 }]
  })
}

/** A longer name than this is found by its first words. */
const mostWords = 8
