import { visitor } from './visitor.mjs'

const what = `It has been going on since the summer. When I come home from work he stands at the entrance and shouts at me, always
about where I come from. On Tuesday he kicked our door and threw a bag of rubbish in front of it. My daughter saw it and does not want
to take the stairs alone any more. Mrs Khan on the second floor has heard it too. I would like it to stop and I do not want him to
know that I told you.`

/** What somebody answers on the nine pages of questions: as most do, with a name, a number and safe times. */
const answers = {
  1: { safe: 'safe', role: 'victim', age: '18_or_over' },
  2: { what, types: ['verbal_abuse', 'intimidation_or_stalking'] },
  3: { grounds: ['race', 'religion_or_belief'], groundsOther: '' },
  4: {
    when: 'keeps_happening',
    howOften: 'Twice a week',
    day: '',
    month: '',
    year: '',
    place: 'shared_area',
    placeWords: 'Entrance B',
  },
  5: {
    perpetrator: 'would_know_again',
    perpetratorWords: 'A man of about fifty, lives above us',
    before: 'many_times',
    told: 'police',
  },
  6: { evidence: 'no' },
  7: { level: 'confidential', name: 'A. Resident', phone: '020 7946 0000', email: '', address: '12 Larkmoor Court' },
  8: {
    channels: ['phone', 'mailbox'],
    times: 'After six, not on Fridays',
    voicemail: 'never',
    seenByOthers: 'yes',
    livesWith: 'no',
  },
  9: { wishes: ['someone_to_talk_to', 'safer_at_home'] },
}

export const pages = Object.keys(answers).map(Number)
/** What the last form holds. */
export const lastForm = { extra: '', move: 'continue' }
/** Whoever sends sooner after the first page is asked once more (lib/reports/held-back.ts). */
export const shortestMs = 3_000

/** One page of questions posted; resolves with the redirect. */
export async function answerPage(someone, page) {
  const first = page === 1 && { begin: 'yes' }
  const path = page === 6 ? '/tell-us/6/files' : `/tell-us/${page}/answers`
  const answer = await someone.post(path, { ...first, ...answers[page], move: 'continue' })
  if (answer.status !== 303) throw new Error(`page ${page} answered ${answer.status}`)
  return answer
}

/** A visitor at the check page, all ten pages answered, and when they may send. */
export async function atCheckPage(port) {
  const someone = visitor(port)
  await answerPage(someone, 1)
  const readyAt = Date.now() + shortestMs
  for (const page of pages.slice(1)) await answerPage(someone, page)
  const check = await someone.get('/tell-us/10')
  if (!check.text().includes('/tell-us/10/answers')) throw new Error('no check page')
  return { someone, readyAt }
}

/** Reference and receipt as the page after sending shows them, or undefined. */
export function shownOn(page) {
  const text = page
    .text()
    .replace(/<!-- -->/g, '')
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
  const reference = /class="code ref"[^>]*>([A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{2})</.exec(text)?.[1]
  const receipt = [...text.matchAll(/<span>([0-9A-Z]{4}) ?<\/span>/g)].map(([, four]) => four).join('')
  return reference && receipt.length === 16 ? { reference, receipt } : undefined
}
