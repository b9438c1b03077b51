import type { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import './settings'
import { collected, confined, type Limits } from '@/lib/evidence/confined'
import { program, runs } from '@/lib/evidence/programs'

const limits: Limits = { ms: 10_000, residentBytes: 200 * 1024 * 1024, outputBytes: 100_000 }

async function said(command: string[], less: Partial<Limits> = {}) {
  const work = await confined(command, { ...limits, ...less }, ['ignore', 'pipe', 'ignore'])
  try {
    const output = await collected(work.child.stdout as Readable, 100_000)
    return { output: output.toString(), code: await work.ended }
  } finally {
    work.stop()
  }
}
const shell = (script: string, less: Partial<Limits> = {}) => said(['/bin/sh', '-c', script], less)

test('it has nothing of ours: no setting, no folder', async () => {
  process.env.QUOKKABERRY = 'canary'
  expect((await shell("tr '\\0' ' ' < /proc/self/environ; pwd")).output).toBe('NODE_ENV=production /\n')
})

const unshare = await program('unshare')
const canBeApart = await runs(unshare ? [unshare, '--user', '--net', '--ipc'] : [])
test.skipIf(!canBeApart)('it has no network (skipped where the machine gives nobody a namespace)', async () => {
  const { output } = await shell('cat /proc/net/dev; cat /proc/net/route')
  expect(output.match(/^\s*\w+:/gm)?.map(name => name.trim())).toEqual(['lo:'])
})

test('it opens few files, leaves no image of itself and writes no more than it may', async () => {
  const { output } = await shell('ulimit -n; ulimit -c; ulimit -t; ulimit -f', { outputBytes: 512_000, ms: 3_000 })
  expect(output.trim().split('\n')).toEqual(['64', '0', '6', '1000'])
})

test.each<[string, string, Partial<Limits>]>([
  ['takes too long', 'while :; do :; done', { ms: 300 }],
  ['takes too much memory', 'x=aaaaaaaaaaaaaaaa; while :; do x=$x$x; done', { residentBytes: 30_000_000 }],
  ['asks for too much of it', 'x=aaaaaaaaaaaaaaaa; while :; do x=$x$x; done', { addressBytes: 60_000_000 }],
])('one that %s is ended', async (_, script, less) => {
  const begun = performance.now()
  expect((await shell(script, less)).code).not.toBe(0)
  expect(performance.now() - begun).toBeLessThan(8_000)
})

test('one that says too much is not listened to', async () => {
  await expect(shell('yes')).rejects.toThrow('says too much')
})

test('one that is not there ends as any other', async () => {
  expect(['', null, 127, 1]).toContain((await said(['/nowhere/decoder'])).code)
})
