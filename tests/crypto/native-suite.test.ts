import { randomBytes } from 'node:crypto'
import * as HPKE from 'hpke'
import { describe, expect, test } from 'vitest'
import { nativeSuite } from '@/lib/crypto/native-suite'

const ours = nativeSuite()
const theirs = new HPKE.CipherSuite(HPKE.KEM_DHKEM_X25519_HKDF_SHA256, HPKE.KDF_HKDF_SHA256, HPKE.AEAD_AES_256_GCM)
const bound = { info: Buffer.from('purpose'), aad: Buffer.from('table.column/1') }
const words = randomBytes(200)

/** RFC 9180, appendix A.1.1: DHKEM(X25519, HKDF-SHA256), the recipient. */
const vector = {
  ikm: '6db9df30aa07dd42ee5e8181afdb977e538f5e1fec8a06223f33f7013e525037',
  privateKey: '4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8',
  publicKey: '3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d',
}

describe('the suite', () => {
  test('derives the pair of the standard', async () => {
    const pair = await ours.DeriveKeyPair(Buffer.from(vector.ikm, 'hex'), true)
    expect(Buffer.from(await ours.SerializePrivateKey(pair.privateKey)).toString('hex')).toBe(vector.privateKey)
    expect(Buffer.from(await ours.SerializePublicKey(pair.publicKey)).toString('hex')).toBe(vector.publicKey)
  })

  test("opens what the package's own primitives sealed, and they what it sealed", async () => {
    const secret = randomBytes(32)
    const [mine, other] = [await ours.DeriveKeyPair(secret, true), await theirs.DeriveKeyPair(secret, true)]
    const fromThem = await theirs.Seal(other.publicKey, words, bound)
    const fromUs = await ours.Seal(mine.publicKey, words, bound)
    const byUs = await ours.Open(mine, fromThem.encapsulatedSecret, fromThem.ciphertext, bound)
    const byThem = await theirs.Open(other, fromUs.encapsulatedSecret, fromUs.ciphertext, bound)
    expect([byUs, byThem].map(plain => words.equals(plain))).toEqual([true, true])
  })

  test('takes no point that gives nothing but zeros, and no cut or changed text', async () => {
    const pair = await ours.GenerateKeyPair(true)
    const { encapsulatedSecret, ciphertext } = await ours.Seal(pair.publicKey, words, bound)
    await expect(ours.Open(pair, new Uint8Array(32), ciphertext, bound)).rejects.toThrow()
    await expect(ours.Open(pair, encapsulatedSecret, ciphertext.subarray(0, 10), bound)).rejects.toThrow()
    await expect(ours.Open(pair, encapsulatedSecret, ciphertext.subarray(0, -1), bound)).rejects.toThrow()
    await expect(ours.Open(pair, encapsulatedSecret, ciphertext, { ...bound, aad: words })).rejects.toThrow()
  })

  test('never seals to one and the same encapsulation', async () => {
    const { publicKey } = await ours.GenerateKeyPair(true)
    const sealed = await Promise.all([1, 2, 3].map(() => ours.Seal(publicKey, words, bound)))
    expect(new Set(sealed.map(({ encapsulatedSecret }) => Buffer.from(encapsulatedSecret).toString('hex'))).size).toBe(
      3,
    )
  })
})
