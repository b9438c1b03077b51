import { renderToStaticMarkup as html } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ExitControl } from '@/components/page/exit-control'
import { PublicPage } from '@/components/page/public-page'
import { ReceiptCard } from '@/components/page/receipt-card'
import { twoLines } from '@/components/page/site-header'
import { SummaryList } from '@/components/page/summary-list'

const exit = {
  label: 'Exit this page',
  pressTwo: 'Press 2 more times',
  pressOne: 'Press 1 more time',
  leaving: 'Exiting',
  lapsed: 'Expired',
}
const frame = { landlordName: 'Larkmoor Homes', skip: 'Skip', exit, footer: { label: 'Help', links: [] } }

test('the exit is a plain link that no browser fetches ahead of time', () => {
  expect(html(<ExitControl words={exit} />)).toMatch(/^<a class="exit-control" href="\/leave" rel="nofollow" data-exit/)
})

test('the exit is third in the tab order, after the skip link and the name', () => {
  const page = html(
    <PublicPage frame={frame}>
      <a href="/next">Next</a>
    </PublicPage>,
  )
  const links = [...page.matchAll(/<a [^>]*href="([^"]*)"/g)].map(match => match[1])
  expect(links.slice(0, 3)).toEqual(['#main', '/', '/leave'])
})

test('the street is on a page only when asked for', () => {
  expect(html(<PublicPage frame={frame}>x</PublicPage>)).not.toContain('street')
  expect(
    html(
      <PublicPage frame={frame} street>
        x
      </PublicPage>,
    ),
  ).toContain('class="street"')
})

test.each([
  ['Larkmoor Homes', ['Larkmoor', 'Homes']],
  ['Larkmoor', ['Larkmoor', '']],
  ['Great Northern Homes', ['Great', 'Northern Homes']],
  ['Moor and Dale Housing Trust', ['Moor and Dale', 'Housing Trust']],
])('the name %s breaks into %j', (name, lines) => {
  expect(twoLines(name)).toEqual(lines)
})

test('a receipt is shown in four groups of four, however it is handed over', () => {
  const words = { reference: 'Reference', referenceHint: '', receipt: 'Receipt', receiptHint: '' }
  const rendered = html(<ReceiptCard reference="LK-7Q4M-2X" receipt="7K3FQX9M-2TRB W6HD" words={words} />)
  expect(rendered).toContain('<span>7K3F </span><span>QX9M </span><span>2TRB </span><span>W6HD </span>')
})

test('contact details are folded away until opened, and a change names its question', () => {
  const change = { label: 'Change', about: 'your phone number', name: 'move', value: '8' }
  const rendered = html(<SummaryList rows={[{ term: 'Phone', answer: '07700 900418', folded: 'Show', change }]} />)
  expect(rendered).toMatch(/<details><summary>.*Show<\/summary><div>07700 900418<\/div><\/details>/)
  expect(rendered).toContain('Change<span class="hidden-text"> your phone number</span>')
})

test('nothing in a page needs a style attribute, which the content policy would drop', () => {
  expect(html(<PublicPage frame={frame}>x</PublicPage>)).not.toContain('style=')
})
