// How much memory does taking in a file need? node --import tsx bench/evidence-memory/measure.ts
// Starts a database of its own, and for each kind and size a process of its own that takes such a file in as staff may
// give it (with the original, 100 MB), scanned by clamd and recorded anew by ffmpeg where they are installed. Prints how
// far its resident memory grew, in MB, after one small file of the same kind. Not in it: ffmpeg's and the decoder's own
// processes, and the film itself in /dev/shm.
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { officeBomb } from '@/tests/evidence/bad-files'
import { hasClamd, startClamd } from '@/tests/evidence/clamd'
import { hasFfmpeg } from '@/tests/evidence/films'
import { startTestCluster } from '@/tests/support/test-cluster'

const run = promisify(execFile)
const megabyte = 1024 * 1024
const folder = await mkdtemp(join(tmpdir(), 'beside-memory-'))
const cluster = await startTestCluster()
const clamd = hasClamd ? await startClamd('101M') : undefined

type Make = (path: string, megabytes: number) => Promise<unknown>
const makers: Record<string, Make> = {
  document: (path, megabytes) =>
    writeFile(path, Buffer.concat([officeBomb().subarray(0, 400), randomBytes(megabytes * megabyte - 400)])),
  note: async (path, megabytes) => writeFile(path, Buffer.alloc(megabytes * megabyte, 'He said it again. ')),
  photo: async (path, megabytes) => {
    const side = Math.floor(Math.sqrt((megabytes * megabyte) / 3)) - 10
    const pixels = randomBytes(side * side * 3)
    await sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
      .png({ compressionLevel: 0 })
      .toFile(path)
  },
  film: (path, megabytes) => {
    const noise = 'testsrc2=size=1280x720:rate=30,noise=alls=60:allf=t'
    const fast = ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '14', '-pix_fmt', 'yuv420p']
    return run('ffmpeg', [
      '-v',
      'error',
      '-f',
      'lavfi',
      '-i',
      noise,
      ...fast,
      '-fs',
      `${megabytes}M`,
      '-f',
      'mp4',
      path,
    ])
  },
}

try {
  console.log(`clamd ${clamd ? 'on' : 'off'}, ffmpeg ${hasFfmpeg ? 'on' : 'off'}`)
  for (const [kind, make] of Object.entries(makers)) {
    if (kind === 'film' && !hasFfmpeg) continue
    await make(join(folder, 'small'), 1)
    for (const megabytes of [20, 100]) {
      await make(join(folder, 'file'), megabytes)
      console.log(await takenIn(kind))
      await rm(join(folder, 'file'))
    }
    await rm(join(folder, 'small'))
  }
} finally {
  await clamd?.stop()
  await cluster.stop()
  await rm(folder, { recursive: true })
}

async function takenIn(kind: string): Promise<string> {
  const { settings, superuser } = cluster.facts
  const env = { ...process.env, ...settings, BESIDE_SURFACE: 'all', CLAMAV_SOCKET: clamd?.socket ?? '' }
  const script = join(import.meta.dirname, 'take-in.ts')
  const database = superuser.replace(/beside$/, 'beside_template')
  const files = [join(folder, 'small'), join(folder, 'file')]
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, database, ...files], { env })
  return `${kind.padEnd(9)} ${stdout.trim()}`
}
