import { join } from 'node:path'
import { buildIfStale } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { Halt, sentenceFor } from './halt.mjs'
import { installIfNeeded } from './install.mjs'
import { onTheWayOut, stopWhenAsked, wayOut } from './leaving.mjs'
import { takeLock } from './lock.mjs'
import { ensureNginx } from './nginx.mjs'
import { offerPrograms } from './programs.mjs'
import { checkNode, root } from './run.mjs'
import { addUp, isGreen, verdict } from './tally.mjs'
import { noHoles, noSecrets } from './test-checks.mjs'
import { makeTestFolder } from './test-folder.mjs'
import { planFor } from './test-plan.mjs'
import { progressIn, tellProgress } from './test-progress.mjs'
import { runCommand, runVitest } from './test-steps.mjs'

const overallMinutes = 84
const say = line => console.log(`\n— ${line}`)
const plan = planFor(process.argv.slice(2))
const counts = []
const testData = () => process.env.BESIDE_TEST_DATA ?? '.beside-test'
const progressFile = () => join(testData(), 'progress.jsonl')
let isOver = false

stopWhenAsked()
setTimeout(tooLate, overallMinutes * 60_000).unref()
if (await part('The preparation', prepare)) await runAll()
await finish()

async function runAll() {
  for (const step of plan.commands) await part(step.name, () => runCommand(step, say))
  for (const check of plan.whole ? [noSecrets, noHoles] : []) await part('A check', () => check(say))
  const built = plan.build && (await part('The build', build))
  const browser = built && (await part('The browser', () => ensurePrograms({ dataDir: testData(), say })))
  for (const run of plan.runs) if (browser || !run.needsBrowser) await part(run.name, () => runVitest(run, say))
}

async function ensurePrograms(options) {
  await ensureChromium(options)
  await ensureNginx(options)
}

/** Runs a part of the whole and says whether it got through; one that throws counts as one failure. */
async function part(name, work) {
  try {
    counts.push((await work()) ?? { passed: 0, failed: 0 })
    return true
  } catch (error) {
    console.error(`${name} failed. ${sentenceFor(error, testData())}`)
    console.error(error.details ?? '')
    counts.push({ passed: 0, failed: 1 })
    return false
  }
}

async function prepare() {
  checkNode()
  const { folder, remove } = await makeTestFolder()
  onTheWayOut(remove)
  Object.assign(process.env, { BESIDE_TEST_DATA: folder, BESIDE_BUILD: '.build/test', NEXT_TELEMETRY_DISABLED: '1' })
  process.env.BESIDE_TEST_PROGRESS = progressFile()
  await installIfNeeded({ dataDir: folder, say })
  await offerPrograms({ dataDir: folder, say })
  if (plan.build) await ownBuildFolder()
}

/** Two whole runs at once would replace each other's build, so the second waits. */
async function ownBuildFolder() {
  if (await takeLock(`tests ${root}`, 1)) return
  say('Another test run of this folder is under way: waiting for it …')
  if (await takeLock(`tests ${root}`, 600)) return
  throw new Halt('The other test run of this folder did not end: stop it, then start this one again.')
}

async function build() {
  await buildIfStale({ dataDir: testData(), say })
  process.env.BESIDE_PREBUILT = '1'
  return { passed: 1, failed: 0 }
}

async function tooLate() {
  console.error(`The tests took longer than ${overallMinutes} minutes and were stopped.`)
  counts.push({ passed: 0, failed: 1 })
  await finish()
}

/** Says how it went, once: what is stopped by this ends in the parts that waited for it too. */
async function finish() {
  if (isOver) return
  isOver = true
  for (const line of tellProgress(progressIn(progressFile()))) console.log(line)
  const total = addUp(counts)
  process.stdout.write(`\n${verdict(total)}\n`)
  await wayOut(isGreen(total) ? 0 : 1)
}
