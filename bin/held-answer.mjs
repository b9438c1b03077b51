const own = ['writeHead', 'write', 'end', 'flushHeaders']
const most = 512 * 1024

/**
 * Holds an answer back until it is whole, where `wanted(response)` says so once its status is known; `finish` then gives the
 * bytes to send in the place of those written, and may change status and headers. Every other answer goes out as it is
 * written. An answer too long to hold goes out as it is.
 */
export class HeldAnswer {
  #response
  #real
  #wanted
  #finish
  #isFree = false
  #chunks = []
  #size = 0

  constructor(response, wanted, finish) {
    this.#response = response
    this.#wanted = wanted
    this.#finish = finish
    this.#real = Object.fromEntries(own.map(name => [name, response[name]]))
    response.writeHead = (...args) => this.#writeHead(...args)
    response.write = (...args) => this.#write(...args)
    response.end = (...args) => this.#end(...args)
    response.flushHeaders = () => this.#holds() || this.#goOn('flushHeaders')
  }

  #holds() {
    const response = this.#response
    return !this.#isFree && !response.headersSent && this.#size <= most && this.#wanted(response)
  }

  /** What others have put before these functions since stays there: they are told of headers and of a full connection. */
  #goOn(name, ...args) {
    this.#isFree = true
    for (const chunk of this.#chunks.splice(0)) this.#real.write.call(this.#response, chunk)
    return this.#real[name].apply(this.#response, args)
  }

  #writeHead(status, ...rest) {
    this.#response.statusCode = status
    if (!this.#holds()) return this.#goOn('writeHead', status, ...rest)
    const headers = rest.find(arg => typeof arg === 'object')
    for (const [name, value] of Object.entries(headers ?? {})) this.#response.setHeader(name, value)
    return this.#response
  }

  #write(chunk, ...rest) {
    if (!this.#holds()) return this.#goOn('write', chunk, ...rest)
    this.#take(chunk, rest[0])
    later(rest)
    return true
  }

  #end(...args) {
    if (!this.#holds()) return this.#goOn('end', ...args)
    if (args[0] && typeof args[0] !== 'function') this.#take(...args)
    Object.assign(this.#response, this.#real)
    this.#finish(this.#response, Buffer.concat(this.#chunks)).then(
      bytes => this.#response.end(bytes),
      () => this.#response.destroy(),
    )
    later(args)
    return this.#response
  }

  #take(chunk, encoding) {
    const bytes = Buffer.from(chunk, typeof encoding === 'string' ? encoding : undefined)
    this.#size += bytes.length
    this.#chunks.push(bytes)
  }
}

/** Whoever wants to know that a chunk was taken is told. */
function later(args) {
  const done = args.find(arg => typeof arg === 'function')
  if (done) process.nextTick(done)
}
