import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'

const hour = 3_600_000
let own = { bytes: randomBytes(32), until: Date.now() + hour }

/**
 * Where a request came from, as a token that is another one each hour: enough to slow somebody down, and no address. The
 * app gives the salt, the same in every process; until it can, the salt is this process's own.
 */
export function tokenOf(request, trusted = process.env.BESIDE_TRUSTED_PROXY) {
  const salt = globalThis.besidePressureSalt?.() ?? ownSalt()
  return createHmac('sha256', salt).update(placeOf(request, trusted)).digest('base64url').slice(0, 22)
}

/** What a request says of itself counts only when it comes from the proxy we trust, and only what that proxy added. */
function placeOf({ socket, headers }, trusted) {
  const nearest = plain(socket?.remoteAddress)
  const forwarded =
    isTrusted(nearest, trusted) &&
    plain(
      String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1),
    )
  return networkOf(forwarded || nearest)
}

/** Is this the proxy whose forwarded addresses count? */
export const isTrusted = (address, trusted = process.env.BESIDE_TRUSTED_PROXY) =>
  Boolean(trusted) && plain(address) === plain(trusted)

/** Asked on this very machine, by no proxy: whoever can do that may know what is wrong with us. */
export const isNear = ({ socket, headers }) =>
  loopback.has(plain(socket?.remoteAddress)) && !passedOn.some(name => name in headers)
const loopback = new Set(['127.0.0.1', '::1'])
const passedOn = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via']

/** IPv4 in IPv6's clothes is the same place, whatever port a proxy writes behind it. */
const plain = address =>
  String(address ?? '')
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')

/** Whoever has one address of IPv6 has the whole network of 64 bits behind it: that is one place. */
export function networkOf(address) {
  const place = plain(address)
  if (!isIPv6(place)) return place
  const [head, tail = ''] = place.split('%')[0].split('::')
  const groups = side => (side ? side.split(':') : [])
  const gap = place.includes('::') ? Array(8 - groups(head).length - groups(tail).length).fill('0') : []
  const first = [...groups(head), ...gap, ...groups(tail)].slice(0, 4)
  return first.map(group => Number.parseInt(group, 16).toString(16)).join(':')
}

function ownSalt() {
  if (Date.now() > own.until) own = { bytes: randomBytes(32), until: Date.now() + hour }
  return own.bytes
}
