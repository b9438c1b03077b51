import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { classify, record } from './scenario-desk'
import { expectClocks, send } from './scenario-steps'
import { s2, s2DomesticAbuse, s2Referral, s2Signs } from './scenario-stories-through-others'
import { textOf } from './staff-desk'
import { choose, takenOver } from './staff-entry-desk'
import { enter } from './support-telling'

const centre = { channel: 'key_partner', date: '2026-12-08', time: '10:15', through: 'Quayside day centre' }

/** What is owed from Tuesday, when it was told: first contact waits for Thursday at ten. */
export const fromTuesday = [
  /^Triage · Met · .*Target Wed 9 Dec, 12 noon\.$/,
  'First contact · Deferred for safety · Was Wed 9 Dec, 5pm. Now Thu 10 Dec, 10am.',
  'Safeguarding decided · Due tomorrow, 10:15am · Target Wed 9 Dec, 10:15am.',
  `Interview and risk assessment, ${s2.name} · Due Thu 10 Dec, 5pm · Target Thu 10 Dec, 5pm.`,
  `Action plan, ${s2.name} · Due Tue 15 Dec, 5pm · Target Tue 15 Dec, 5pm.`,
]

/** And from Thursday, when the risk is High: updates every five working days. */
export const fromThursday = [
  /^Interview and risk assessment, .* · Met · Thu 10 Dec, .*Target Thu 10 Dec, 5pm\.$/,
  /^Next update.* · Due Thu 17 Dec, 5pm/,
  /^Safeguarding decided, .* · Due tomorrow, 10:\d\dam/,
  /^Manager’s review, .* · Due tomorrow, 5pm/,
]

/** Her worker at the day centre tells it with her, on the page that shows; resolves with the reference. */
export async function tellAtTheCentre(partner: Page): Promise<string> {
  await takenOver(partner)
  await choose(partner, 'level', 'confidential')
  for (const way of ['phone', 'text', 'email', 'letter']) await choose(partner, 'neverChannels', way)
  return (await enter(partner, s2, centre)).reference
}

/** An officer writes down, beside the report that shows, who perceives it and what it is. */
export async function classifyMateCrime(officer: Page): Promise<void> {
  const report = officer.url()
  const perceived = { who: 'partner', grounds: 'disability', basis: 'perceived' }
  await send(officer, `${report}/perceptions`, 'Record what they perceive', perceived)
  const added = { types: 'financial_exploitation_or_theft', possibleCrime: 'yes', perpetratorType: 'A visitor' }
  await classify(officer, added)
  const words = await textOf(officer)
  for (const told of ['A partner organisation: Disability', 'Mate crime; Financial exploitation or theft'])
    expect(words).toContain(told)
}

/** The signs, whether he is a partner of hers, and a referral that she agrees to. */
export async function screenAndRefer(officer: Page, person: string): Promise<void> {
  await record(officer, person, 'mate-crime', s2Signs)
  expect(await textOf(officer)).toContain('Only a manager may loosen it')
  await send(officer, `${person}/safeguarding?screen=domestic_abuse`, 'Record the screen', s2DomesticAbuse)
  await expectClocks(officer, [/^Safeguarding decided · Due tomorrow, 10:15am/])
  await record(officer, person, 'screen', s2Referral)
  expect(await textOf(officer)).toContain('Referred to Adult social care')
}

/** An advocate, help with money, a safer home, and the police if she wants them later. */
export async function offerHelp(officer: Page, kase: string, person: string): Promise<void> {
  const offer = { personId: person.split('/').at(-1) ?? '', channel: 'In person', decision: 'accepted' }
  for (const catalogueCode of ['independent_advocate', 'rent_and_benefits', 'safety_visit'])
    await record(officer, kase, 'offer', { ...offer, catalogueCode })
  await record(officer, kase, 'offer', { ...offer, catalogueCode: 'help_with_police', decision: 'deferred' })
}
