import { renderToStaticMarkup as html } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RiskTrend } from '@/components/case/risk-trend'

const point = (id: string, score: number) => ({
  id,
  when: `Day ${id}`,
  score,
  level: 'medium' as const,
  by: 'Priya Nair',
})

test('scores over time are drawn with words for who cannot see them, and stand in a table, newest first', () => {
  const trend = html(<RiskTrend name="Ms P" points={[point('1', 14), point('2', 26)]} />)
  expect(trend).toContain('role="img" aria-label="Score of Ms P over time. Day 1: 14; Day 2: 26"')
  const table = trend.slice(trend.indexOf('<table'))
  expect(table.indexOf('Day 2')).toBeLessThan(table.indexOf('Day 1'))
})

test('one score is no line', () => {
  expect(html(<RiskTrend name="Ms P" points={[point('1', 14)]} />)).not.toContain('<polyline')
})
