import { plainHeaders, plainPage } from './plain-page.mjs'

const again = 'Nothing was sent. Go back in your browser: what you wrote may still be there.'
const pages = {
  400: { heading: 'This address cannot be read', lines: ['Check the address, or go to the start.'] },
  405: { heading: 'This cannot be done here', lines: ['Go back in your browser, or go to the start.'] },
  408: { heading: 'This took too long', lines: ['What you sent did not arrive in time.', again] },
  413: { heading: 'This is too long for us', lines: ['What you sent is longer than we can take in one go.', again] },
  414: { heading: 'This address is too long', lines: ['Check the address, or go to the start.'] },
  421: {
    heading: 'This is not our address',
    lines: ['The service is not asked for by its own name. Its address is in BESIDE_URL.'],
  },
  503: { heading: 'This is read when you ask for it', lines: ['Open the page itself.'] },
  431: { heading: 'Your browser sent too much with this', lines: ['Close this page, then open our address again.'] },
}
const goToStart = { href: '/', label: 'Go to the start' }
const page = status => plainPage({ ...pages[status], way: goToStart })

/** Answers before the app, in calm words that need nothing else. */
export function refuse(response, status, headers = {}) {
  response.writeHead(status, { ...plainHeaders(), ...headers }).end(page(status))
  return false
}

/** Answers while somebody is still sending, and then listens no longer. What the app would still write goes nowhere. */
export function cut(request, response, status) {
  if (response.headersSent || response.destroyed) return request.socket.destroy()
  refuse(response, status, { connection: 'close' })
  const nothing = () => response
  Object.assign(response, {
    setHeader: nothing,
    removeHeader: nothing,
    writeHead: nothing,
    write: () => true,
    end: nothing,
  })
  setTimeout(() => request.socket.destroy(), 1_000).unref()
}

/** What could not even be read as a request. */
export function answerUnreadable(error, socket) {
  if (!socket.writable || socket.bytesWritten > 0) return socket.destroy()
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code] ?? 400
  const body = page(status)
  const headers = { ...plainHeaders(), 'content-length': Buffer.byteLength(body), connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${reasons[status]}\r\n${lines.join('')}\r\n${body}`)
}

const reasons = { 400: 'Bad Request', 408: 'Request Timeout', 431: 'Request Header Fields Too Large' }
