// Run as a process of its own, without keys, settings or database login: node decode.mjs photo|heic|pdf
// A stranger's file comes in by stdin; frames go out by stdout: one letter, four bytes of length, and that many bytes.
// f: facts found in the file, as JSON · p: one clean picture. What cannot be read ends with exit code 3 and no words.
import { decodeHeic } from './heic.mjs'
import { pagesOf } from './pdf.mjs'
import { factsOf, reencoded } from './photo.mjs'

const decoders = {
  photo: async bytes => {
    frame('f', JSON.stringify(await factsOf(bytes)))
    frame('p', await reencoded(bytes))
  },
  heic: async bytes => {
    frame('f', JSON.stringify(await factsOf(bytes).catch(() => ({}))))
    frame('p', await decodeHeic(bytes))
  },
  pdf: async bytes => {
    const { count, pictures } = await pagesOf(bytes)
    frame('f', JSON.stringify({ pages: count }))
    for await (const page of pictures) frame('p', page)
  },
}

try {
  await decoders[process.argv[2]](await everything(process.stdin))
} catch {
  process.exitCode = 3
}

function frame(letter, payload) {
  const bytes = Buffer.from(payload)
  const head = Buffer.alloc(5)
  head.write(letter, 'latin1')
  head.writeUInt32BE(bytes.length, 1)
  process.stdout.write(Buffer.concat([head, bytes]))
}

async function everything(stream) {
  const chunks = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
