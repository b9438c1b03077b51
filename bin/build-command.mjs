import { resolve } from 'node:path'
import { buildIfStale } from './build.mjs'
import { sentenceFor } from './halt.mjs'
import { installIfNeeded } from './install.mjs'
import { isLeaving, stopWhenAsked, wayOut } from './leaving.mjs'
import { checkNode, root } from './run.mjs'

// The packages and the build of `npm start`, and nothing else: for where it then runs, with BESIDE_PREBUILT=1, as somebody else.
const dataDir = resolve(root, process.env.BESIDE_DATA || '.beside')
const say = line => console.log(line)

stopWhenAsked()
try {
  checkNode()
  await installIfNeeded({ dataDir, say })
  await buildIfStale({ dataDir, say })
  await wayOut(0)
} catch (error) {
  if (!isLeaving()) console.error(sentenceFor(error, dataDir))
  await wayOut(1)
}
