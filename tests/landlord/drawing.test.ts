import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawnLogo, logoSize, mostLogoBytes } from '@/lib/landlord/drawing'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 138, g: 21, b: 56, alpha: 1 } } })

test.each(['png', 'jpeg', 'webp'] as const)('a %s becomes a small PNG with the hash of its bytes', async format => {
  const logo = await drawnLogo(await plain(3000, 2000).toFormat(format).toBuffer())
  expect(logo.width).toBeLessThanOrEqual(logoSize.width)
  expect(logo.height).toBeLessThanOrEqual(logoSize.height)
  expect(logo.bytes.subarray(0, 4).toString('latin1')).toBe('\x89PNG')
  expect(logo.hash).toMatch(/^[0-9a-f]{64}$/)
})

test('nothing that was in the file beside its pixels is kept', async () => {
  const told = await plain(40, 40)
    .withExif({ IFD0: { Artist: 'Somebody Private', Copyright: 'Kept nowhere' } })
    .jpeg()
    .toBuffer()
  const hidden = Buffer.concat([told, Buffer.from('<script>alert(1)</script>')])
  const { bytes } = await drawnLogo(hidden)
  expect(bytes.toString('latin1')).not.toMatch(/Somebody Private|script/)
  expect(await sharp(bytes).metadata()).not.toHaveProperty('exif')
})

test.each([
  ['nothing', Buffer.alloc(0), 'Choose a picture'],
  [
    'an SVG',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    'PNG, JPEG or WebP',
  ],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'PNG, JPEG or WebP'],
  ['a GIF', Buffer.from('GIF89a........................'), 'PNG, JPEG or WebP'],
  ['the beginning of a PNG alone', Buffer.from('\x89PNG\r\n\x1a\n and then nothing', 'latin1'), 'could not read'],
  ['too many bytes', Buffer.alloc(mostLogoBytes + 1), 'too large'],
])('%s is no logo', async (_, file, because) => {
  await expect(drawnLogo(file)).rejects.toMatchObject({ code: 'rule', message: expect.stringContaining(because) })
})

test('a picture of more pixels than anybody needs is not drawn', async () => {
  const bomb = await plain(4100, 4100).png({ compressionLevel: 6 }).toBuffer()
  expect(bomb.length).toBeLessThan(mostLogoBytes)
  await expect(drawnLogo(bomb)).rejects.toMatchObject({ code: 'rule' })
})
