/**
 * What comes over the wire, from what the browser's network says of itself: each piece with its time (s), its bytes as
 * sent and the kind of file. What a cache answers is no piece.
 */
export async function watchBytes(session) {
  const types = new Map()
  const seen = new Map()
  let pieces = []
  let last = 0
  const take = (id, time, bytes) => {
    last = Date.now()
    seen.set(id, (seen.get(id) ?? 0) + bytes)
    if (bytes > 0) pieces.push({ time, bytes, type: types.get(id) })
  }
  const fill = (id, time, whole) => take(id, time, Math.max(0, whole - (seen.get(id) ?? 0)))
  session.on('Network.requestWillBeSent', ({ requestId, type, redirectResponse, timestamp }) => {
    last = Date.now()
    if (redirectResponse) fill(requestId, timestamp, redirectResponse.encodedDataLength)
    types.set(requestId, type)
  })
  session.on('Network.responseReceived', ({ requestId, timestamp, response }) =>
    take(requestId, timestamp, response.fromDiskCache ? 0 : response.encodedDataLength),
  )
  session.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) =>
    take(requestId, timestamp, encodedDataLength),
  )
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) =>
    fill(requestId, timestamp, encodedDataLength),
  )
  await session.send('Network.enable')
  return {
    bytes: (wanted = () => true) => pieces.filter(wanted).reduce((sum, piece) => sum + piece.bytes, 0),
    isBusy: within => Date.now() - last < within,
    clear() {
      pieces = []
      seen.clear()
    },
  }
}
