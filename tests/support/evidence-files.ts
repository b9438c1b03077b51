import { randomBytes } from 'node:crypto'
import sharp from 'sharp'

/** A photo that says where and with what it was made. */
export const placedPhoto = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#446' } })
  .withExif({
    IFD0: { Model: 'Fernsprecher' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '54/1 58/1 30/1', GPSLongitudeRef: 'W', GPSLongitude: '1/1 36/1 45/1' },
  })
  .jpeg()
  .toBuffer()

/** Plain text of so many bytes, no two pieces alike. */
export const longNote = (bytes: number): Buffer =>
  Buffer.from(
    randomBytes(Math.ceil(bytes / 2))
      .toString('hex')
      .slice(0, bytes),
  )

export async function* inPieces(bytes: Buffer, size = 50_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
