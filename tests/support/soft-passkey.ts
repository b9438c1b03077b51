import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

type Signed = {
  counter?: number
  origin?: string
  host?: string
  verified?: boolean
  handle?: string
  challenge?: string
}

/** A passkey made of nothing but a key: it signs whatever a test asks it to, also what no device would. */
export function softPasskey(at: URL) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(32)
  const cose = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytesOf(x)],
      [-3, bytesOf(y)],
    ]),
  )
  const credential = () => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
  })

  /** Answers the question of a page that makes one. */
  function made(options: string, signed: Signed = {}): string {
    const { challenge, user } = JSON.parse(options)
    const key = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose])
    const authData = Uint8Array.from(authDataOf(at, { ...signed, more: key }))
    const attestationObject = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]) as never,
    )
    handle = user.id
    const clientDataJSON = clientDataOf(at, 'webauthn.create', { challenge, ...signed })
    const response = { clientDataJSON: text(clientDataJSON), attestationObject: text(attestationObject) }
    return JSON.stringify({ ...credential(), response })
  }
  let handle = ''

  /** Answers the question of a page that asks for one. */
  function used(options: string, signed: Signed = {}): string {
    const { challenge } = JSON.parse(options)
    const authData = authDataOf(at, signed)
    const clientDataJSON = clientDataOf(at, 'webauthn.get', { challenge, ...signed })
    const hashed = createHash('sha256').update(clientDataJSON).digest()
    const signature = sign('sha256', Buffer.concat([authData, hashed]), privateKey)
    const response = {
      clientDataJSON: text(clientDataJSON),
      authenticatorData: text(authData),
      signature: text(signature),
    }
    return JSON.stringify({ ...credential(), response: { ...response, userHandle: signed.handle ?? handle } })
  }
  return { made, used, id: id.toString('base64url') }
}

function authDataOf(at: URL, { counter = 1, host = at.hostname, verified = true, more }: Signed & { more?: Buffer }) {
  const flags = 0x01 | (verified ? 0x04 : 0) | (more ? 0x40 : 0)
  const head = Buffer.alloc(5)
  head.writeUInt8(flags, 0)
  head.writeUInt32BE(counter, 1)
  return Buffer.concat([createHash('sha256').update(host).digest(), head, more ?? Buffer.alloc(0)])
}

const clientDataOf = (at: URL, type: string, { challenge, origin = at.origin }: Signed) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'base64url'))
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
