import { randomBytes } from 'node:crypto'
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

/** Nine hundred million pixels of nothing in thirty kilobytes. */
export function pngBomb(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    return Buffer.concat([four(data.length), body, four(crc32(body))])
  }
  const header = Buffer.concat([four(30_000), four(30_000), Buffer.from([8, 2, 0, 0, 0])])
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const pixels = deflateSync(Buffer.alloc(30_000_000))
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

/** A Word file whose one picture would fill a disk: 400 MB of zeros in 400 KB, for whoever opens it. */
export function officeBomb(): Buffer {
  const types =
    '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  return zip([
    ['[Content_Types].xml', deflateRawSync(Buffer.from(types)), types.length],
    ['word/document.xml', deflateRawSync(Buffer.from('<w/>')), 4],
    ['word/media/image1.bmp', deflateRawSync(Buffer.alloc(400_000_000)), 400_000_000],
  ])
}

/** One whose list of contents, which tells what it is, is itself the bomb. */
export const contentsBomb = (): Buffer =>
  zip([['[Content_Types].xml', deflateRawSync(Buffer.alloc(60_000_000)), 60_000_000]])

/** Only the parts in order: programs that tell what a file is need no directory. */
function zip(entries: [string, Buffer, number][]): Buffer {
  return Buffer.concat(
    entries.flatMap(([name, packed, size]) => {
      const head = Buffer.alloc(30)
      head.writeUInt32LE(0x04034b50, 0)
      head.writeUInt16LE(20, 4)
      head.writeUInt16LE(8, 8)
      head.writeUInt32LE(packed.length, 18)
      head.writeUInt32LE(size, 22)
      head.writeUInt16LE(name.length, 26)
      return [head, Buffer.from(name), packed]
    }),
  )
}

function four(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(number)
  return bytes
}

export const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
export const playlist = Buffer.from('#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n')
/** What an MP4 starts with, and nothing of one behind it. */
export const startOfMp4 = Buffer.from('00000020667479706d703432', 'hex')
export const noMp4 = Buffer.concat([startOfMp4, randomBytes(300_000)])
