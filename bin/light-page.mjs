import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { HeldAnswer } from './held-answer.mjs'

const pack = promisify(gzip)
const ofStaff = /^\/(?:staff|api|_next)(?:\/|$)/
const scripts = /<script\b[^>]*>[\s\S]*?<\/script>/g
const ours = /^<script src="\/(?!_next\/)/
const unfinished = /<html[^>]* id="__next_error__"|<template id="B:/
const moves = new Set([301, 302, 303, 307, 308])
const announced = /<link rel="preload" as="script"[^>]*>/g

/**
 * A public page works without scripts, so Next's are not sent with it: 170 kB that would draw again, for a slow
 * telephone, what is already there, and a second copy of the page in their language. The few scripts of public/ stay, and
 * so does every page that is not whole: a shell is filled by Next's. What is left is packed where that tells nothing.
 */
export function lighten(request, response) {
  const packs = mayPack(request.headers)
  // Packed once, at the end, and what is of staff or a file of somebody's never.
  delete request.headers['accept-encoding']
  if (request.method !== 'GET' || ofStaff.test(request.url.split('?')[0])) return
  const finish = async (answer, bytes) => (isMoved(answer) ? nothing(answer) : light(answer, bytes, packs))
  new HeldAnswer(response, answer => isMoved(answer) || isPage(answer), finish)
}

const isPage = response =>
  response.statusCode === 200 && /^text\/html\b/.test(String(response.getHeader('content-type') ?? ''))

/** A browser that is told where to go reads no further: Next would write 13 kB of shell to it. */
const isMoved = response => moves.has(response.statusCode) && response.hasHeader('location')

function nothing(response) {
  response.setHeader('content-length', 0)
  response.removeHeader('content-type')
  return Buffer.alloc(0)
}

async function light(response, bytes, packs) {
  const page = Buffer.from(withoutNext(bytes.toString('utf8')))
  const sent = packs ? await pack(page) : page
  if (packs) response.setHeader('content-encoding', 'gzip')
  response.setHeader('content-length', sent.length)
  response.appendHeader('vary', 'accept-encoding, sec-fetch-site, cookie')
  return sent
}

/**
 * React writes `<` of whatever anybody typed as `&lt;`, and within its own scripts as `\u003c`. An empty shell, and a page
 * that comes in pieces, are put together by the scripts and keep them.
 */
export function withoutNext(page) {
  if (unfinished.test(page)) return page
  return page.replace(scripts, script => (ours.test(script) ? script : '')).replace(announced, '')
}

/**
 * The size of a packed page tells what in it repeats. Whoever can make a browser ask for a page again and again, with words
 * of their own in its address, may find out so what stands there. Packed is therefore what holds nobody's words (no cookie
 * came), and what this site itself, or the person's own hand, asked for.
 */
function mayPack({ cookie, 'accept-encoding': accepted = '', 'sec-fetch-site': from }) {
  return /\bgzip\b/.test(accepted) && (!cookie || from === 'same-origin' || from === 'none')
}
