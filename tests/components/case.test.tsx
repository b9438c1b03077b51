import { renderToStaticMarkup as html } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ClockBadge } from '@/components/case/clock-badge'
import { NextSteps } from '@/components/case/next-steps'
import { OriginalWords } from '@/components/case/original-words'
import { QueueTable } from '@/components/case/queue-table'
import { RiskBadge } from '@/components/case/risk-badge'
import { SafeContactPanel } from '@/components/case/safe-contact-panel'

test('before anyone has been asked, nothing is safe', () => {
  const panel = html(<SafeContactPanel ok={[]} never={[]} next={{ when: 'Today' }} />)
  expect(panel).toContain('Nothing is safe until they have been asked')
  expect(panel).not.toContain('Today')
})

test('a code word is folded away', () => {
  const panel = html(<SafeContactPanel ok={[{ id: 'text', way: 'Text' }]} never={['Phone']} codeWord="Marigold" />)
  expect(panel).toMatch(/<details><summary>.*Show code word<\/summary><div>Marigold<\/div><\/details>/)
})

test('with ways that are never safe and none that is, no way is offered', () => {
  const panel = html(<SafeContactPanel ok={[]} never={['Phone']} />)
  expect(panel).toContain('No way is agreed yet')
  expect(panel).not.toContain('<button')
})

test('deferred for safety never looks overdue', () => {
  expect(html(<ClockBadge state="deferred_for_safety" />)).toContain('class="tag heather"')
  expect(html(<ClockBadge state="overdue" />)).toContain('class="tag solid"')
})

test('incomplete risk does not look standard', () => {
  expect(html(<RiskBadge level="incomplete" />)).toContain('Risk incomplete')
  expect(html(<RiskBadge level="incomplete" />)).not.toContain('M6 20v-4')
})

test('original words keep their line breaks and their direction', () => {
  const words = html(<OriginalWords text={'One\n\nTwo <b>'}>Typed by them</OriginalWords>)
  expect(words).toContain('dir="auto">One\n\nTwo &lt;b&gt;</p>')
})

test('a queue stays a table for screen readers when it turns into cards, and names its cells', () => {
  const table = html(
    <QueueTable
      caption="Reports, most urgent first"
      rows={[{ id: 'a', place: 'Alder Court' }]}
      keyOf={row => row.id}
      first={{ header: 'Report', href: row => `/staff/triage/${row.id}`, reference: () => 'LK-9F3T-6W' }}
      columns={[{ header: 'Place', cell: row => row.place }]}
    />,
  )
  expect(table).toContain('<table class="queue" role="table">')
  expect(table).toContain('<th role="rowheader" scope="row"><a class="ref" href="/staff/triage/a">LK-9F3T-6W</a>')
  expect(table).toContain('<td role="cell" data-label="Place">')
})

test('an update to somebody by name is told, and only what goes to a mailbox is written', () => {
  const step = {
    kind: 'update' as const,
    title: 'Next update',
    reference: 'C-1',
    severity: 'ordinary' as never,
    caseId: 'c',
  }
  const now = new Date('2026-11-28T10:00:00Z')
  expect(html(<NextSteps steps={[{ ...step, id: '1', personId: 'p' }]} now={now} />)).toContain('Tell: Next update')
  expect(html(<NextSteps steps={[{ ...step, id: '2' }]} now={now} />)).toContain('Write: Next update')
})
