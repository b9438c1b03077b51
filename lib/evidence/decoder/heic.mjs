import decode from 'heic-decode'
import sharp from 'sharp'

/** A picture of an iPhone, already turned upright by its decoder. */
export async function decodeHeic(bytes) {
  const { width, height, data } = await decode({ buffer: bytes })
  return sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 85 })
    .toBuffer()
}
