import { sentenceFor } from './halt.mjs'
import { isLeaving, onTheWayOut, stopWhenAsked, wayOut } from './leaving.mjs'
import { serve } from './serve.mjs'

// One of several processes that serve one port (bin/processes.mjs), with the settings that the first of all made.
stopWhenAsked()
// Without the one that began it, nobody would end it.
process.once('disconnect', () => wayOut(1))
try {
  const app = await serve({ port: Number(process.env.PORT), host: process.env.BESIDE_HOST, dev: false })
  onTheWayOut(app.close)
  process.send('serving')
} catch (error) {
  if (!isLeaving()) console.error(sentenceFor(error, process.env.BESIDE_DATA))
  await wayOut(1)
}
