import type { Page } from 'playwright-core'
import type { Answers } from '@/lib/reports/answers'
import { fill, pressFor } from './scenario-desk'
import { openReport } from './staff-desk'

const about: Answers = {
  safe: 'safe',
  role: 'victim',
  types: ['verbal_abuse'],
  grounds: ['religion_or_belief'],
  when: 'this_week',
  place: 'home',
  perpetrator: 'named',
  perpetratorWords: 'The people at 9 Thistle Court',
  before: 'a_few_times',
  level: 'confidential',
  livesWith: 'no',
  wishes: ['safer_at_home'],
}

/** Scenario S5 (domain §9): three flats that tell of one address, each without the others. Everybody is invented. */
export const flatA: Answers = {
  ...about,
  what: 'They shout things about Muslims through the wall, and there was bacon in our letterbox.',
  placeWords: '2 Thistle Court',
  ...{ name: 'Halima Osman', phone: '07700 900612', address: '2 Thistle Court', channels: ['phone'] },
  ...{ voicemail: 'never', seenByOthers: 'no' },
}
export const flatB: Answers = {
  ...about,
  what: 'He pulled at my scarf on the stairs and called me names.',
  placeWords: '5 Thistle Court',
  ...{ name: 'Bilqis Rahman', email: 'bilqis@post.example', channels: ['email', 'mailbox'], seenByOthers: 'no' },
}
export const flatC: Answers = {
  ...about,
  what: 'There are words about Islam painted beside my door.',
  types: ['criminal_damage_or_graffiti'],
  placeWords: '6 Thistle Court',
  ...{ name: 'Cemal Aydin', address: '6 Thistle Court', channels: ['letter'] },
}

/** Puts a report into an open case, and is on the case. */
export async function joinCase(page: Page, url: string, reference: string, kase: string, caseReference: string) {
  await openReport(page, url, reference)
  await fill(page, { decision: 'join_case', case: caseReference, reason: 'The same address is named' })
  await pressFor(page, 'Record decision', 'yes')
  await page.goto(url + kase)
}

/** What the banner of repeats says, or nothing where there is none. */
export const bannerOn = async (page: Page): Promise<string> =>
  ((await page.locator('[aria-labelledby=patterns]').allTextContents())[0] ?? '').replace(/\s+/g, ' ')
