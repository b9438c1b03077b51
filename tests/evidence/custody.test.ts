import { describe, expect, test } from 'vitest'
import { altOf, bytesWords, giverWords, newestOf, scanWords, viewOf } from '@/lib/evidence/custody'
import { neutralName } from '@/lib/evidence/original'
import { changesOf } from '@/lib/evidence/records'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 3, 9, minute))
const said = (
  kind: 'caption' | 'disclosure',
  words: string | null,
  minute: number,
  answer: 'yes' | 'no' | null = null,
) => ({
  ...{ kind, words, answer },
  recordedAt: at(minute),
})

test('the newest record of a kind counts', () => {
  const newest = newestOf([
    said('caption', 'A door', 1),
    said('disclosure', null, 2, 'no'),
    said('caption', 'A green door', 3),
  ])
  expect([newest.caption?.words, newest.disclosure?.answer, newest.made]).toEqual(['A green door', 'no', undefined])
})

describe('an item is shown', () => {
  test.each([
    ['photo', 'kept', 'image/jpeg', 'picture'],
    ['photo', 'kept', null, 'download'],
    ['pdf', 'kept', 'image/png', 'pages'],
    ['text', 'kept', 'text/plain', 'text'],
    ['video', 'kept', 'video/mp4', 'film'],
    ['video', 'kept', null, 'download'],
    ['audio', 'kept', 'audio/mp4', 'sound'],
    ['office', 'kept', null, 'download'],
    ['photo', 'quarantined', 'image/jpeg', 'quarantined'],
    ['office', 'quarantined', null, 'quarantined'],
  ] as const)('a %s that is %s with a clean copy of type %s: %s', (kind, state, cleanType, view) =>
    expect(viewOf({ kind, state, cleanType })).toBe(view),
  )
})

test.each([
  ['kept', 'not_scanned', 'Not scanned'],
  ['kept', 'clean', 'Scanned: clean'],
  ['quarantined', 'infected', 'Quarantined'],
] as const)('%s and %s is called: %s', (state, scan, words) => expect(scanWords({ state, scan })).toBe(words))

test.each([
  [{ givenBy: 'reporter', isFromMailbox: false, person: null, staffName: null }, 'Sent with report LK-7Q4M-2X'],
  [{ givenBy: 'reporter', isFromMailbox: true, person: null, staffName: null }, 'Sent to the mailbox of LK-7Q4M-2X'],
  [{ givenBy: 'staff', isFromMailbox: false, person: null, staffName: 'Priya Nair' }, 'Brought in by Priya Nair'],
  [
    { givenBy: 'staff', isFromMailbox: false, person: { name: null, role: 'witness' }, staffName: 'Priya Nair' },
    'From the witness, added by Priya Nair',
  ],
] as const)('it is said who gave it: %#', (given, words) =>
  expect(giverWords({ ...given, reference: 'LK-7Q4M-2X' })).toBe(words),
)

test('what stands for a picture is its caption, or what kind it is', () => {
  expect(altOf({ kind: 'photo' }, {})).toBe('Photo without a caption yet')
  expect(altOf({ kind: 'photo' }, newestOf([said('caption', 'Paint on a door', 1)]))).toBe('Paint on a door')
})

test.each([
  [0, '0 bytes'],
  [2048, '2 KB'],
  [2.4 * 1024 * 1024, '2.4 MB'],
])('%i bytes are %s', (bytes, words) => expect(bytesWords(bytes)).toBe(words))

test.each([
  ['image/jpeg', 'LK-1-0a1b2c3d.jpg'],
  ['video/mp4', 'LK-1-0a1b2c3d.mp4'],
  ['something/else', 'LK-1-0a1b2c3d.bin'],
])('an original of type %s is called %s', (mediaType, name) =>
  expect(neutralName('LK-1', { id: '0a1b2c3d-0000-4000-8000-000000000000', mediaType })).toBe(name),
)

describe('a form becomes records', () => {
  const empty = {
    ...{ caption: undefined, made: undefined, disclosure: undefined, disclosureWords: undefined },
    ...{ consent: undefined, consentWords: undefined, looked: undefined },
  }
  const known = newestOf([said('caption', 'A door', 1), said('disclosure', 'Not yet', 2, 'no')])
  test.each([
    ['nothing said', empty, []],
    ['the same again', { ...empty, caption: 'A door', disclosure: 'no' as const, disclosureWords: 'Not yet' }, []],
    ['another caption', { ...empty, caption: 'A green door' }, [{ kind: 'caption', words: 'A green door' }]],
    ['another answer', { ...empty, disclosure: 'yes' as const }, [{ kind: 'disclosure', answer: 'yes' }]],
    ['looked', { ...empty, looked: 'yes' as const }, [{ kind: 'looked' }]],
  ])('of what differs only: %s', (_, input, records) => expect(changesOf(input, known)).toEqual(records))
})
