import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import * as HPKE from 'hpke'

/**
 * The suite DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM (RFC 9180) with its primitives from OpenSSL. The package keeps
 * the scheme itself; its own primitives go through Web Crypto, whose keys and threads cost thirty times what the curve does.
 */
export const nativeSuite = (): HPKE.CipherSuite<NativeKey> =>
  new HPKE.CipherSuite(
    () => kem,
    () => kdf,
    () => aead,
  )

/** A raw key of 32 bytes as the package asks for it. */
type NativeKey = HPKE.Key & { raw: Uint8Array }

const kdf: HPKE.KDF = {
  id: 0x0001,
  type: 'KDF',
  name: 'HKDF-SHA256',
  Nh: 32,
  stages: 2,
  Extract: async (salt, ikm) => hmac(salt, ikm),
  Expand: async (prk, info, length) => expand(prk, info, length),
  Derive: async () => {
    throw new Error('this KDF has two stages')
  },
}

const hmac = (key: Uint8Array, data: Uint8Array) => createHmac('sha256', key).update(data).digest()

/** RFC 5869, section 2.3. */
function expand(prk: Uint8Array, info: Uint8Array, length: number): Uint8Array {
  const blocks: Buffer[] = []
  for (let n = 1; blocks.length * 32 < length; n++)
    blocks.push(hmac(prk, Buffer.concat([blocks.at(-1) ?? Buffer.alloc(0), info, Buffer.from([n])])))
  return Buffer.concat(blocks).subarray(0, length)
}

const aead: HPKE.AEAD = {
  id: 0x0002,
  type: 'AEAD',
  name: 'AES-256-GCM',
  Nk: 32,
  Nn: 12,
  Nt: 16,
  Seal: async (key, nonce, aad, plain) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad)
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  },
  Open: async (key, nonce, aad, sealed) => {
    if (sealed.length < 16) throw new Error('no tag')
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(aad).setAuthTag(sealed.subarray(-16))
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  },
}

const named = new TextEncoder()
const suiteId = HPKE.concat(named.encode('KEM'), HPKE.I2OSP(0x0020, 2))
const none = new Uint8Array()

const kem: HPKE.KEM<NativeKey> = {
  id: 0x0020,
  type: 'KEM',
  name: 'DHKEM(X25519, HKDF-SHA256)',
  Nsecret: 32,
  Nenc: 32,
  Npk: 32,
  Nsk: 32,
  DeriveKeyPair: async ikm => {
    const prk = await HPKE.LabeledExtract(kdf, suiteId, none, named.encode('dkp_prk'), ikm)
    return pairOf(await HPKE.LabeledExpand(kdf, suiteId, prk, named.encode('sk'), none, 32))
  },
  GenerateKeyPair: async () => pairOf(rawPrivate(generateKeyPairSync('x25519').privateKey)),
  SerializePublicKey: async ({ raw }) => raw,
  DeserializePublicKey: async raw => keyOf('public', raw),
  SerializePrivateKey: async ({ raw }) => raw,
  DeserializePrivateKey: async raw => keyOf('private', raw),
  Encap: async to => {
    const own = generateKeyPairSync('x25519')
    const enc = rawPublic(own.publicKey)
    return { enc, shared_secret: await sharedSecret(own.privateKey, publicObject(to.raw), enc, to.raw) }
  },
  Decap: async (enc, { raw }, known) => {
    const own = privateObject(raw)
    return sharedSecret(own, publicObject(enc), enc, known?.raw ?? rawPublic(createPublicKey(own)))
  },
}

/** OpenSSL refuses a point that gives nothing but zeros (RFC 9180, section 7.1.4). */
async function sharedSecret(privateKey: KeyObject, publicKey: KeyObject, enc: Uint8Array, recipient: Uint8Array) {
  const prk = await HPKE.LabeledExtract(
    kdf,
    suiteId,
    none,
    named.encode('eae_prk'),
    diffieHellman({ privateKey, publicKey }),
  )
  return HPKE.LabeledExpand(kdf, suiteId, prk, named.encode('shared_secret'), HPKE.concat(enc, recipient), 32)
}

const keyOf = (type: 'private' | 'public', raw: Uint8Array): NativeKey => ({
  algorithm: { name: 'X25519' },
  extractable: true,
  type,
  raw: Uint8Array.from(raw),
})

const pairOf = (raw: Uint8Array) => ({
  privateKey: keyOf('private', raw),
  publicKey: keyOf('public', rawPublic(createPublicKey(privateObject(raw)))),
})

/** What stands before the 32 bytes of a key in PKCS #8 and in SPKI (RFC 8410). */
const before = {
  private: Buffer.from('302e020100300506032b656e04220420', 'hex'),
  public: Buffer.from('302a300506032b656e032100', 'hex'),
}
const privateObject = (raw: Uint8Array) =>
  createPrivateKey({ key: Buffer.concat([before.private, raw]), format: 'der', type: 'pkcs8' })
const publicObject = (raw: Uint8Array) =>
  createPublicKey({ key: Buffer.concat([before.public, raw]), format: 'der', type: 'spki' })
const rawPrivate = (key: KeyObject): Uint8Array => key.export({ format: 'der', type: 'pkcs8' }).subarray(-32)
const rawPublic = (key: KeyObject): Uint8Array => key.export({ format: 'der', type: 'spki' }).subarray(-32)
