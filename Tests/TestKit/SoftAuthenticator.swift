import CSodium
import Foundation
package import HTTP
import Security

/// A passkey without a device: it answers a page as a browser would, and in other ways when asked.
package struct SoftAuthenticator {
    /// What it does otherwise than it should.
    package struct Answering {
        package var type: String?
        package var origin = "http://localhost"
        package var party = "localhost"
        package var isPresent = true
        package var isVerified = true
        package var counter: UInt32 = 0
        /// Another than that of the page.
        package var challenge: String?

        package init() {}
    }

    package let credential: [UInt8]
    package var handle: [UInt8] = []
    private let publicKey: [UInt8]
    private let secretKey: [UInt8]

    package init() {
        precondition(sodium_init() >= 0)
        var (name, open) = ([UInt8](repeating: 0, count: 16), [UInt8](repeating: 0, count: 32))
        var secret = [UInt8](repeating: 0, count: 64)
        randombytes_buf(&name, name.count)
        crypto_sign_keypair(&open, &secret)
        (credential, publicKey, secretKey) = (name, open, secret)
    }

    /// The fields of a new key, for the challenge of a page.
    package func registration(
        _ challenge: String, _ change: (inout Answering) -> Void = { _ in }
    ) -> FormFields {
        var answering = Answering()
        change(&answering)
        // {1: OKP, 3: EdDSA, -1: Ed25519, -2: x}
        let key: [UInt8] = [0xA4, 1, 1, 3, 0x27, 0x20, 6, 0x21, 0x58, 0x20] + publicKey
        let data =
            head(answering, flags: 0x40) + [UInt8](repeating: 0, count: 16)
            + [0, UInt8(credential.count)] + credential + key
        let attestation =
            [0xA3] + text("fmt") + text("none") + text("attStmt") + [0xA0] + text("authData")
            + [0x58, UInt8(data.count)] + data
        return [
            "challenge": challenge,
            "clientData": Base64URL.text(
                clientData(answering.type ?? "webauthn.create", challenge, answering)),
            "attestation": Base64URL.text(attestation),
        ]
    }

    /// The fields of an answer to the challenge of a page.
    package func assertion(
        _ challenge: String, _ change: (inout Answering) -> Void = { _ in }
    ) -> FormFields {
        var answering = Answering()
        change(&answering)
        let client = clientData(answering.type ?? "webauthn.get", challenge, answering)
        let data = head(answering, flags: 0)
        var digest = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256(&digest, client, UInt64(client.count))
        let message = data + digest
        var signature = [UInt8](repeating: 0, count: 64)
        crypto_sign_detached(&signature, nil, message, UInt64(message.count), secretKey)
        return [
            "challenge": challenge, "credential": Base64URL.text(credential),
            "clientData": Base64URL.text(client), "authenticatorData": Base64URL.text(data),
            "signature": Base64URL.text(signature), "userHandle": Base64URL.text(handle),
        ]
    }

    private func clientData(
        _ type: String, _ challenge: String, _ answering: Answering
    ) -> [UInt8] {
        let asked = Base64URL.text(Array((answering.challenge ?? challenge).utf8))
        return Array(
            #"{"type":"\#(type)","challenge":"\#(asked)","origin":"\#(answering.origin)"}"#.utf8)
    }

    private func head(_ answering: Answering, flags: UInt8) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        let party = Array(answering.party.utf8)
        crypto_hash_sha256(&digest, party, UInt64(party.count))
        let shown = (answering.isPresent ? 1 : 0) | (answering.isVerified ? 4 : 0) | flags
        let counter = (0..<4).map { UInt8(truncatingIfNeeded: answering.counter >> (24 - 8 * $0)) }
        return digest + [UInt8(shown)] + counter
    }

    private func text(_ text: String) -> [UInt8] { [0x60 + UInt8(text.utf8.count)] + text.utf8 }
}
