import { isStatic } from './front-door.mjs'
import { pause } from './halt.mjs'

/**
 * What files are posted to has the same checks in its own handler (app/_session/file-door.ts), which reads what comes as it
 * comes; browsers' reports change nothing.
 */
export const ownCheck =
  /^\/(?:api\/reports|tell-us\/6\/files|come-back\/files\/records|staff\/cases\/[^/]+\/evidence\/uploads)$/
const health = '/api/health'
const patience = 60_000

/**
 * The app's handler behind its own check of every request (app/_session/page-check.ts): what that refuses is answered here and
 * reaches no page. Until the app can say, nothing gets past but the question whether it is there yet.
 */
export const behindCheck = handle => async (request, response) => {
  try {
    if (await passes(request, response)) await handle(request, response)
  } catch (error) {
    console.error(error)
    if (response.headersSent) response.destroy()
    else response.writeHead(500).end()
  }
}

async function passes(request, response) {
  // As Next reads it: what it would write otherwise, it redirects to first.
  const path = request.url.split(/[?#]/)[0].replace(/[\\/]+/g, '/')
  if (isStatic(request.url) || ownCheck.test(path)) return true
  const check = globalThis.besidePageCheck ?? (path === health ? undefined : await sooner())
  if (!check) return path === health || answer(response, 503)
  const headers = { get: name => request.headers[name] ?? null }
  const said = await check({ method: request.method, path, headers })
  if (said instanceof Response) return answer(response, said.status, said.headers, await said.text())
  for (const [name, value] of Object.entries(said.request)) {
    if (value === undefined) delete request.headers[name]
    else request.headers[name] = value
  }
  for (const [name, value] of Object.entries(said.answer)) response.setHeader(name, value)
  return true
}

async function sooner() {
  for (let waited = 0; !globalThis.besidePageCheck && waited < patience; waited += 50) await pause(50)
  return globalThis.besidePageCheck
}

function answer(response, status, headers = [], body = '') {
  if (!response.destroyed) response.writeHead(status, Object.fromEntries(headers)).end(body)
  return false
}
