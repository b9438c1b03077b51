import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyField } from '@/lib/reports/held-back'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium, newPage } from '../support/chromium'
import { askedOnceMore, visitor } from '../support/visitor'
import { begin, choose, goOn, heading, pathOf, pressOnce } from './public-steps'

let app: RunningApp
const browser = await launchChromium()
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

/** On the check page with a whole report. */
async function checking(scripts: boolean) {
  const page = await newPage(browser, { scripts, width: 390 })
  await begin(page, app.url)
  await goOn(page)
  await page.locator('#what').fill('They shout')
  for (let i = 0; i < 5; i++) await goOn(page)
  await choose(page, 'No, I want to stay anonymous')
  await goOn(page)
  await page.goto(`${app.url}/tell-us/10`)
  return page
}

describe.each([true, false])('the field that nobody sees (scripts: %s)', scripts => {
  test('is out of sight, of reach and of earshot, and left alone by browsers', async () => {
    const page = await checking(scripts)
    const field = page.locator(`[name=${emptyField}]`)
    expect(await field.getAttribute('tabindex')).toBe('-1')
    expect(await field.getAttribute('autocomplete')).toBe('off')
    expect(await page.getByRole('textbox').count()).toBe(0)
    expect(await field.evaluate(input => input.closest('[aria-hidden=true]')?.getBoundingClientRect().width)).toBe(1)
    expect(await axeViolations(page)).toEqual([])
    await page.context().close()
  })
  test('filled in by a password manager, is shown with what to do, and Send then works', async () => {
    const page = await checking(scripts)
    await page.evaluate(name => {
      const field = document.querySelector<HTMLInputElement>(`[name=${name}]`)
      if (field) field.value = 'sam@example.org'
    }, emptyField)
    await page.waitForTimeout(3_000)
    await pressOnce(page, 'Send')
    expect([pathOf(page), await heading(page)]).toEqual(['/tell-us/10', 'Check your answers'])
    expect(await page.locator('#once-more').textContent()).toBe('Please press Send once more')
    expect(await page.getByLabel('Please leave this box empty').isVisible()).toBe(true)
    expect(await page.getByLabel('Please leave this box empty').inputValue()).toBe('')
    expect(await page.getByText('They shout').isVisible()).toBe(true)
    expect(await axeViolations(page)).toEqual([])
    await pressOnce(page, 'Send')
    expect(await heading(page)).toBe('Thank you. We have got it.')
    await page.context().close()
  })
})

describe('a machine', () => {
  async function filled() {
    const machine = visitor(app.url)
    await machine.post('/tell-us/1/answers', { begin: 'yes', move: 'continue' })
    await machine.post('/tell-us/2/answers', { what: 'Buy our pills', move: 'continue' })
    await machine.post('/tell-us/7/answers', { level: 'anonymous', move: 'continue' })
    await machine.get('/tell-us/10')
    return machine
  }
  /** Without the patience of a person. */
  const send = async (machine: ReturnType<typeof visitor>, extra: string) =>
    (await machine.send('/tell-us/10/answers', { method: 'POST', body: new URLSearchParams({ extra }) })).headers.get(
      'location',
    )

  test('that fills in every field never gets through, however often and late it sends', async () => {
    const machine = await filled()
    expect(await send(machine, 'https://pills.example')).toBe(askedOnceMore)
    await new Promise(resolve => setTimeout(resolve, 3_100))
    for (let i = 0; i < 3; i++) expect(await send(machine, 'https://pills.example')).toBe(askedOnceMore)
    expect(await (await machine.get('/tell-us/received')).text()).not.toContain('Your receipt')
    expect(await send(machine, '')).toBe('/tell-us/received')
  })
  test('that sends faster than anybody could read is asked once more, with all that was written still there', async () => {
    const machine = await filled()
    expect(await send(machine, '')).toBe(askedOnceMore)
    const page = await (await machine.get('/tell-us/10')).text()
    expect(page).toContain('Please press Send once more')
    expect(page).toContain('Buy our pills')
    expect(page).not.toContain('Please leave the box empty')
  })
})
