import { expect, test } from 'vitest'
import { redactionOf, type Someone } from '@/lib/case-files/redaction'

const hidden = (names: string[], more: Partial<Someone> = {}): Someone => ({
  ...{ standsAs: '§', isHidden: true, names },
  ...more,
})

test.each([
  ["Sean O'Brien", 'OBrien', 'joined'],
  ['Omar al-Hassan', 'Alhassan', 'joined'],
  ['Omar el Masri', 'Elmasri', 'joined'],
  ['Anna Nowak-Łęcka', 'NowakLecka', 'joined'],
  ['Ian Lis', 'IanLis', 'joined'],
  ['Anna Nowak', 'anowak', 'with an initial written onto it'],
  ['Anna Nowak', 'No-\nwak', 'broken at the end of a line'],
  ['Anna Nowak', 'N.o.w.a.k', 'with signs between'],
  ['Anna Nowak', 'N o w a k', 'with blanks between'],
  ['Anna Nowak', '\u0410nn\u0430', 'in letters that look alike'],
  ['Sean McDonald', 'Mc Donald', 'apart'],
  ['Sean McDonald', 'MacDonald', 'spelt otherwise'],
  ['Jürgen Müller', 'Mueller', 'spelt otherwise'],
  ['Jurgen Mueller', 'Müller', 'spelt otherwise'],
  ['Marek Nowak', 'Marka', 'declined'],
  ['Paweł Nowak', 'Pawłem', 'declined'],
  ['Adam Nowak', 'Adamem', 'declined'],
  ['Jan Lis', 'Janowi', 'declined'],
  ['Ewa Lis', 'Ewy', 'declined'],
  ['Anna Kowalska', 'Kowalskich', 'as a family'],
  ['Anna Kowalska', 'Kowalscy', 'as a family'],
  ['محمد حسن', 'محـمد', 'drawn out'],
  ['محمد حسن', 'ومحمد', 'with "and" written onto it'],
  ['محمد حسن', 'لمحمد', 'with "for" written onto it'],
])('%s does not survive as %s: %s', (name, written) => {
  expect(redactionOf([hidden([name])])(`x, ${written}, y`)).toMatch(/^x, §\.?, y$/)
})

test('short names leave the words around them alone', () => {
  const said = 'At the same time any man may go on, in an old barn; the manager said all one can'
  expect(redactionOf([hidden(['Sam Man', 'Tim Ana', 'Al Li'])])(said)).toBe(said.replace(' man ', ' § '))
})

test('the flat of somebody hidden goes, also where somebody shown has a flat of that number elsewhere', () => {
  const shown = { ...hidden(['Jan Lis']), isHidden: false, addresses: ['Flat 12, Oak House, 9 Oak Road'] }
  const redact = redactionOf([shown, hidden(['Anna Nowak'], { addresses: ['Flat 12, Larch House, 4 Mill Lane'] })])
  expect(redact('the woman in flat 12')).toBe('the woman in [address of §]')
  expect(redact('He lives at Flat 12, Oak House, 9 Oak Road')).toContain('Flat 12, Oak House')
})
