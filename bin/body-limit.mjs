import { cut } from './refusals.mjs'

/** More than any form of ours may have (app/_session/request-rules.ts says so more exactly, and kindly). */
const mostOfForm = 1_100_000

/**
 * Counts what arrives, whatever its headers said of its length, and cuts what is longer than any form: a body sent in
 * pieces without a length is held by nobody.
 */
export function limitBody(request, response, most = mostOfForm) {
  const push = request.push.bind(request)
  let size = 0
  request.push = (chunk, ...rest) => {
    size += chunk?.length ?? 0
    if (size <= most) return push(chunk, ...rest)
    request.push = () => true
    cut(request, response, 413)
    return true
  }
}
