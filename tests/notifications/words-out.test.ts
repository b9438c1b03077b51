import { describe, expect, test } from 'vitest'
import { larkmoor } from '@/drizzle/seed/larkmoor'
import { type CallScript, callScript } from '@/lib/notifications/call-script'
import { outgoingChannels, outgoingTemplates } from '@/lib/notifications/outgoing'
import { templateNames, wordsOf } from '@/lib/notifications/templates'
import type { SafeContact } from '@/lib/people/safe-contact'

/** What nobody who reads over a shoulder may learn (domain §6.8). */
const betrays =
  /hat(e|red)|harass|polic|crim|incident|report|abus|victim|witness|perpetrat|allegation|complain|investigat|case\b|anonym|racis|race|religio|faith|muslim|jew|gay|lesbian|trans|disab|sex|neighbour|threat|attack|safeguard|support|evidence|tenan|eviction|legal|court|risk|safety|mailbox|receipt|password|https?:|www\.|[!😀-🙏]/iu

const detail = {
  reference: 'LK-7M4Q-XK',
  officer: 'Priya',
  callAt: 'Thu 10 Dec, 10am',
  closeOn: 'Wed 14 Jan',
  objectBy: 'Wed 28 Jan',
}

describe.each(outgoingTemplates)('%s', template => {
  test.each(outgoingChannels)('says by %s nothing of what it is about', channel => {
    for (const given of [detail, {}]) {
      const { subject, text } = wordsOf(template, larkmoor, given)
      const shown = channel === 'email' ? `${subject}\n${text}` : text
      expect(shown.replace('Beside', '')).not.toMatch(betrays)
      expect(shown.trim()).not.toBe('')
    }
  })

  test('fits, with a long name of a landlord, into one or two texts', () => {
    const { text } = wordsOf(template, { ...larkmoor, name: 'The Larkmoor and Thistledown Homes' }, detail)
    expect(text.length).toBeLessThanOrEqual(306)
  })

  test('has a name for staff', () => {
    expect(templateNames[template]).not.toBe('')
  })
})

test('the lint itself notices', () => {
  for (const word of ['your hate incident', 'the Police', 'case C-7M4Q', 'your report', 'https://x', 'Now!'])
    expect(word).toMatch(betrays)
})

describe('a call', () => {
  const now = new Date('2026-12-10T10:30:00Z')
  const safe: SafeContact & { codeWord?: string; withheldNumber?: boolean } = {
    okChannels: ['phone'],
    neverChannels: [],
    livesWithAllegedPerpetrator: false,
  }
  const script = (more: Partial<typeof safe>, at = now) =>
    callScript({ firstName: 'Amina', safe: { ...safe, ...more } }, 'Priya', larkmoor, at)
  const lines = (found: CallScript) => (found.verdict === 'now' ? found.lines : [])

  test('says nothing of what it is about to whoever picks up', () => {
    for (const voicemail of ['never', 'say_only_landlord', 'ok'] as const)
      for (const { spoken } of lines(script({ voicemail, codeWord: 'bluebell' })))
        if (spoken) expect(spoken.replace('a safe way and a safe time', '')).not.toMatch(betrays)
  })

  test('asks for the word before anything, and never says it', () => {
    const said = lines(script({ codeWord: 'bluebell' }))
    expect(JSON.stringify(said)).toContain('the word we agreed on')
    expect(said.map(({ spoken }) => spoken).join()).not.toContain('bluebell')
    expect(JSON.stringify(lines(script({})))).not.toContain('the word we agreed on')
  })

  test.each([
    ['never', undefined],
    [null, undefined],
    ['say_only_landlord', 'Larkmoor – please call.'],
    ['ok', 'Message from Larkmoor about your home. Please call 01632 960100.'],
  ] as const)('to a machine where voicemail is %s: %s', (voicemail, words) => {
    expect(lines(script({ voicemail })).find(({ when }) => when === 'A machine picks up')?.spoken).toBe(words)
  })

  test('says nothing to a machine that somebody else may hear, where only the name was called OK', () => {
    const said = lines(script({ voicemail: 'say_only_landlord', someoneElseSees: true }))
    expect(said.find(({ when }) => when === 'A machine picks up')?.spoken).toBeUndefined()
  })

  test('begins with withholding our number where they asked for it', () => {
    expect(lines(script({ withheldNumber: true }))[0]?.todo).toMatch(/Withhold our number/)
    expect(JSON.stringify(lines(script({})))).not.toMatch(/withhold/i)
  })

  test('begins with their own words where no clock can keep to the times they called safe', () => {
    expect(lines(script({ times: 'when he is at work' }))[0]?.todo).toMatch(/If it is not one now, do not call/)
    const windows = [{ days: [4], from: '10:00', to: '12:00' }]
    expect(JSON.stringify(lines(script({ times: 'Thursdays 10 to 12', windows })))).not.toMatch(/own words/)
  })

  test('waits for a safe time, and is refused where phone is not agreed', () => {
    const windows = [{ days: [4], from: '10:00', to: '12:00' }]
    expect(script({ windows })).toMatchObject({ verdict: 'now' })
    expect(script({ windows }, new Date('2026-12-10T12:30:00Z'))).toEqual({
      verdict: 'later',
      at: new Date('2026-12-17T10:00:00Z'),
      reason: expect.any(String),
    })
    expect(script({ okChannels: ['email'] })).toMatchObject({ verdict: 'refused' })
    expect(callScript({ firstName: undefined, safe: undefined }, 'Priya', larkmoor, now).verdict).toBe('refused')
  })
})
