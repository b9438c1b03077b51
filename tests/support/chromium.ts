import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromium as executablePath } from '../../bin/chromium.mjs'
import { root } from '../../bin/run.mjs'

const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const args = ['--headless', '--no-sandbox', '--disable-gpu', '--in-process-gpu', '--disable-quic', ...quiet]

type PageOptions = { scripts?: boolean; width?: number; height?: number; dark?: boolean; forcedColours?: boolean }

/** Debian's Chromium, without a window. Close it at the end of the file. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...args, ...more], headless: true, timeout: 60_000 })
}

/**
 * A page in a private window of its own. `scripts: false` blocks every script file, as a slow or strict connection
 * would; JavaScript itself stays on, because axe needs it.
 */
export async function newPage(browser: Browser, options: PageOptions = {}): Promise<Page> {
  const { scripts = true, width = 1280, height = 900, dark = false, forcedColours = false } = options
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forcedColours ? 'active' : 'none',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  context.setDefaultTimeout(20_000)
  if (!scripts) await context.route(/\.js(\?|$)/, route => route.abort())
  else withScripts.add(context)
  return context.newPage()
}

const withScripts = new WeakSet<BrowserContext>()

/** Once the scripts of a page of staff, where it has any, are at work in all its forms: what is typed before may be lost. */
export async function settled(page: Page): Promise<void> {
  if (!withScripts.has(page.context())) return
  // Asked anew each time: a page whose policy forbids it evaluates nothing by itself.
  for (const end = Date.now() + 20_000; !(await page.evaluate(areTakenOver)); await pause(50))
    if (Date.now() > end) throw new Error('scripts do not take the page over')
  await page.evaluate('new Promise(done => requestAnimationFrame(() => setTimeout(done)))')
}

const areTakenOver = `document.readyState === 'complete' && [...document.querySelectorAll('main, main form')]
  .every(one => Object.keys(one).some(key => key.startsWith('__react')))`

export type Violation = { id: string; help: string; targets: string[] }

/**
 * What axe finds wrong on the page as it stands, WCAG 2.2 AA and good practice; empty when nothing. A page that takes the
 * place of another is given a moment to get its title; one that never gets any is found.
 */
export async function axeViolations(page: Page): Promise<Violation[]> {
  await page.waitForFunction('document.title !== ""', undefined, { timeout: 3_000 }).catch(() => {})
  await page.evaluate(axeSource())
  const found = await page.evaluate<AxeViolation[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then(r => r.violations)',
  )
  return found.map(({ id, help, nodes }) => ({ id, help, targets: nodes.map(node => node.target.join(' ')) }))
}

type AxeViolation = { id: string; help: string; nodes: { target: string[] }[] }

let source: string | undefined

function axeSource(): string {
  source ??= readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')
  return source
}
