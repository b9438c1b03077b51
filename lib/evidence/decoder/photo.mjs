import readExif from 'exif-reader'
import sharp from 'sharp'

sharp.concurrency(1)
sharp.cache(false)

/** A picture larger than any telephone takes is a bomb: its header alone would take gigabytes. */
const mostPixels = 100_000_000
const reading = { failOn: 'truncated', limitInputPixels: mostPixels, pages: 1, sequentialRead: true }

/** The same picture, upright, with nothing but its pixels. Screenshots stay sharp. */
export async function reencoded(bytes) {
  const picture = sharp(bytes, reading).autoOrient().toColourspace('srgb')
  const { format } = await sharp(bytes, reading).metadata()
  return format === 'png' ? picture.png({ compressionLevel: 9 }).toBuffer() : picture.jpeg({ quality: 85 }).toBuffer()
}

/** Where and when it was taken, and with what: only what the file says of itself. */
export async function factsOf(bytes) {
  const { exif, width, height } = await sharp(bytes, reading).metadata()
  const size = { width, height }
  if (!exif) return size
  try {
    const { Image, Photo, GPSInfo } = readExif(exif)
    return {
      ...size,
      takenAt: dateOf(Photo?.DateTimeOriginal ?? Image?.DateTime),
      place: placeOf(GPSInfo),
      device: Image?.Model,
    }
  } catch {
    return size
  }
}

const dateOf = date => (date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined)

function placeOf(gps) {
  const latitude = degrees(gps?.GPSLatitude, gps?.GPSLatitudeRef === 'S')
  const longitude = degrees(gps?.GPSLongitude, gps?.GPSLongitudeRef === 'W')
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude }
}

function degrees(parts, isNegative) {
  if (!Array.isArray(parts) || parts.length !== 3) return undefined
  const [whole, minutes, seconds] = parts
  const sum = whole + minutes / 60 + seconds / 3600
  return Number.isFinite(sum) ? (isNegative ? -sum : sum) : undefined
}
