import { nativeSuite } from './native-suite'

const suite = nativeSuite()
const info = new TextEncoder().encode('beside/record-key/v1')
const encapsulationBytes = 32

/** Wraps a record key to a public key (HPKE, RFC 9180): 32 bytes of encapsulation, then the ciphertext. */
export async function wrapKey(publicKey: Uint8Array, recordKey: Uint8Array, context: string): Promise<Buffer> {
  const recipient = await suite.DeserializePublicKey(publicKey)
  const { encapsulatedSecret, ciphertext } = await suite.Seal(recipient, recordKey, { info, aad: aadOf(context) })
  return Buffer.concat([encapsulatedSecret, ciphertext])
}

/** Unwraps a record key. Throws one and the same error whatever was wrong, so that nothing can be learnt from it. */
export async function unwrapKey(pair: SerializedPair, wrapped: Uint8Array, context: string): Promise<Buffer> {
  try {
    const encapsulated = wrapped.subarray(0, encapsulationBytes)
    const plain = await suite.Open(await keyPair(pair), encapsulated, wrapped.subarray(encapsulationBytes), {
      info,
      aad: aadOf(context),
    })
    return Buffer.from(plain)
  } catch {
    throw new Error('a record key does not open')
  }
}

/** The X25519 pair of a reporter, derived from 32 bytes of a receipt's own secret. */
export async function derivePair(secret: Uint8Array): Promise<SerializedPair> {
  const pair = await suite.DeriveKeyPair(secret, true)
  return {
    privateKey: await suite.SerializePrivateKey(pair.privateKey),
    publicKey: await suite.SerializePublicKey(pair.publicKey),
  }
}

export type SerializedPair = { privateKey: Uint8Array; publicKey: Uint8Array }

/** With the pair, HPKE need not work out the public key again. */
async function keyPair(pair: SerializedPair) {
  return {
    privateKey: await suite.DeserializePrivateKey(pair.privateKey),
    publicKey: await suite.DeserializePublicKey(pair.publicKey),
  }
}

const aadOf = (context: string) => new TextEncoder().encode(context)
