import { describe, expect, test } from 'vitest'
import { filledIn, isReplyTemplate, type ReplyTemplate, replyTemplates } from '@/lib/messages/reply-templates'

const codes = Object.keys(replyTemplates) as ReplyTemplate[]
const betraying = /\bhate|police|crime|victim|witness|perpetrator|allegation|evidence|racis|abuse|harass|incident/i
const blaming = /why did|did you do|should have|you failed|\bfault\b/i

describe.each(codes)('the template %s', code => {
  const text = filledIn(code, { officer: 'Priya', next: '5pm on Friday 18 December' })
  test('says nothing of what it is about, blames nobody and shouts at nobody', () => {
    expect(text).not.toMatch(betraying)
    expect(text).not.toMatch(blaming)
    expect(text).not.toContain('!')
  })
  test('leaves no gap', () => expect(text).not.toMatch(/[{}]/))
})

test('only the templates that there are can be asked for', () => {
  expect([isReplyTemplate('first_words'), isReplyTemplate('toString'), isReplyTemplate(undefined)]).toEqual([
    true,
    false,
    false,
  ])
})
