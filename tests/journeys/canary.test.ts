import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { launchChromium } from '../support/chromium'
import { visitor } from '../support/visitor'
import { open, pageOf, post } from './mailbox-desk'
import { deskOf, openReport, textOf } from './staff-desk'
import { everythingStored } from './support-stored'

const canaries = {
  what: 'The quokkaberry sang at seventeen minutes to nine',
  name: 'Quillan Brackenthwaite',
  phone: '07700 900987',
  address: '77 Nettlefold Rise',
  perpetratorWords: 'Zebediah Throckmorton in the mauve coat',
  placeWords: 'beneath the copper pergola',
}
/** Later, in the mailbox: what they write, who they say they are, how they may be reached, and what an officer answers. */
const later = {
  message: 'The marmalade kite came back on Thursday',
  name: 'Wilhelmina Oakapple',
  phone: '07700 900876',
  complaint: 'My letterbox is a tambourine now',
  reply: 'We shall bring the persimmon ladder',
}
const marks = [
  ...['quokkaberry', 'Brackenthwaite', '900987', 'Nettlefold', 'Throckmorton', 'pergola'],
  ...['marmalade', 'Oakapple', '900876', 'tambourine', 'persimmon'],
]

let app: RunningApp
let browser: Browser
let reference: string
let stopped = false
beforeAll(async () => {
  app = await startApp({ anew: true })
  browser = await launchChromium()
  const told = await tell()
  reference = told.reference
  await talk(told)
})
afterAll(async () => {
  await browser?.close()
  if (!stopped) await app.stop()
})

test('what was written both ways is read by both', () => {
  expect(bothSides).toEqual({ reporter: true, officer: true })
})

test('what was sent lies in no table in words, only its reference', async () => {
  const everything = await everythingStored(app)
  expect(everything).toContain(reference)
  for (const mark of marks) expect(everything.toLowerCase()).not.toContain(mark.toLowerCase())
})

test('nor in a draft left half way', async () => {
  const half = visitor(app.url)
  await half.post('/tell-us/1/answers', { safe: 'safe', move: 'continue' })
  await half.post('/tell-us/2/answers', { what: canaries.what, move: 'continue' })
  const everything = await everythingStored(app)
  expect(everything.toLowerCase()).not.toContain('quokkaberry')
})

test('nor in the log, nor in any byte of the data folder and its write-ahead log', async () => {
  await app.stop()
  stopped = true
  const bytes = [app.dataDir, ...clusterElsewhere()]
    .flatMap(filesUnder)
    .map(file => readFileSync(file).toString('latin1'))
  expect(bytes.some(text => text.includes(reference))).toBe(true)
  for (const mark of marks) {
    expect(app.log()).not.toContain(mark)
    expect(bytes.some(text => text.includes(mark) || text.includes(utf16(mark)))).toBe(false)
  }
})

async function tell(): Promise<{ reference: string; receipt: string }> {
  const someone = visitor(app.url)
  const pages: Record<string, string | string[]>[] = [
    { safe: 'safe', role: 'victim' },
    { what: canaries.what },
    { grounds: 'race' },
    { when: 'today', place: 'elsewhere', placeWords: canaries.placeWords },
    { perpetrator: 'named', perpetratorWords: canaries.perpetratorWords },
    { evidence: 'no' },
    { level: 'confidential', name: canaries.name, phone: canaries.phone, address: canaries.address },
    { channels: ['phone'], livesWith: 'no' },
    { wishes: ['not_sure'] },
  ]
  for (const [at, fields] of pages.entries()) {
    const answer = await someone.post(`/tell-us/${at + 1}/answers`, { ...fields, move: 'continue' })
    expect([answer.status, answer.headers.get('location')?.split('?')[0]]).toEqual([303, `/tell-us/${at + 2}`])
  }
  await someone.get('/tell-us/10')
  expect((await someone.post('/tell-us/10/answers', {})).headers.get('location')).toBe('/tell-us/received')
  const page = await (await someone.get('/tell-us/received')).text()
  const found = page.match(/LK-[A-Z0-9]{4}-[A-Z0-9]{2}/)?.[0]
  const receipt = [...page.matchAll(/<span>([0-9A-Z]{4}) ?(?:<!-- -->)?/g)].map(([, four]) => four).join('')
  if (!found || receipt.length !== 16) throw new Error('the report was not received')
  return { reference: found, receipt }
}

const bothSides = { reporter: false, officer: false }

/** They come back, write, and are answered; each side then reads the other. */
async function talk(told: { reference: string; receipt: string }) {
  const someone = visitor(app.url)
  await open(someone, told.receipt)
  const said = [
    await post(someone, 'messages', { text: later.message }),
    await post(someone, 'name', { level: 'open', name: later.name }),
    await post(someone, 'contact', { channels: 'phone', phone: later.phone }),
    await post(someone, 'feedback', { text: later.complaint }),
  ]
  expect(said.filter(path => !path.includes('done='))).toEqual([])
  const officer = await deskOf(browser, app, 'HSM', '/staff/triage')
  await openReport(officer, app.url, told.reference)
  await officer.goto(`${officer.url().split('?')[0]}/messages`)
  bothSides.officer = (await textOf(officer)).includes(later.message)
  await officer.fill('#text', later.reply)
  await officer.getByRole('button', { name: 'Send message' }).click()
  await officer.waitForURL('**sent=yes')
  bothSides.reporter = (await pageOf(someone, '/come-back/messages')).text.includes(later.reply)
}

/** Where the database's own user cannot enter the data folder, the cluster lies in one of its own. */
function clusterElsewhere(): string[] {
  const { cluster } = JSON.parse(readFileSync(join(app.dataDir, 'postgres.json'), 'utf8'))
  return cluster ? [cluster] : []
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    const facts = statSync(path)
    if (facts.isDirectory()) return filesUnder(path)
    return facts.isFile() ? [path] : []
  })
}

const utf16 = (text: string) => [...text].join('\0')
