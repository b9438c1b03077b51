import sharp from 'sharp'
import { expect, test } from 'vitest'
import './settings'
import { program, runs } from '@/lib/evidence/programs'
import { noMp4 } from './bad-files'
import { received } from './receiving-by-hand'

process.env.PATH = '/nowhere:'

test('on a machine without ffmpeg a film counts as an original', async () => {
  expect(await program('ffmpeg')).toBeUndefined()
  expect((await received(noMp4)).copies).toEqual(['original'])
  await expect(received(noMp4, { keepOriginal: false })).rejects.toMatchObject({ reason: 'needs_original' })
})

test('without the programs that confine, photos are decoded all the same', async () => {
  expect([await program('prlimit'), await runs([]), await runs(['/nowhere/unshare'])]).toEqual([
    undefined,
    false,
    false,
  ])
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a33' } })
    .jpeg()
    .toBuffer()
  expect((await received(photo, { keepOriginal: false })).copies).toEqual(['clean/1'])
})
