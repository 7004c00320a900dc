import Passkeys
import Testing

@Suite("A passkey that is shown") struct AssertionTests {
    private func verify(
        _ clientData: String = Vector.clientData, _ data: [UInt8] = Vector.data,
        _ signature: [UInt8] = Vector.signature, key: PasskeyKey? = nil,
        by ceremony: PasskeyCeremony = Vector.ceremony(Vector.challenge)
    ) throws -> PasskeyUse {
        try ceremony.verify(
            clientData: Array(clientData.utf8), authenticatorData: data, signature: signature,
            by: try key ?? Vector.credential().key)
    }

    @Test func `the standard's own is valid, with its high s and its numbers of 33 bytes`() throws {
        let use = try verify()
        #expect(use.counter == 0 && !use.isVerified && use.isCopied)
    }

    @Test func `alone it is refused where its owner has not shown who they are`() {
        let strict = Vector.ceremony(Vector.challenge, verifying: true)
        #expect(throws: PasskeyError.notVerified) { try verify(by: strict) }
    }

    @Test(arguments: [
        ("webauthn.get", "webauthn.create", PasskeyError.otherCeremony),
        ("https://example.org", "https://example.org.evil", .otherOrigin),
        ("https://example.org", "http://example.org", .otherOrigin),
        ("01Ag", "01Ah", .otherChallenge), (":false", ":true", .otherOrigin),
        ("}", ",\"more\":1}", .wrongSignature), ("}", "", .malformed),
    ])
    func `an answer to another question is refused`(
        _ part: String, _ other: String, _ error: PasskeyError
    ) {
        let changed = Vector.clientData.replacing(part, with: other)
        #expect(changed != Vector.clientData)
        #expect(throws: error) { try verify(changed) }
    }

    @Test func `a challenge of another time is another question`() {
        #expect(throws: PasskeyError.otherChallenge) {
            try verify(by: Vector.ceremony(Vector.registrationChallenge))
        }
    }

    @Test func `whichever bit of the site's digest is turned, it is another site`() {
        for bit in 0..<256 {
            var data = Vector.data
            data[bit / 8] ^= 1 << (bit % 8)
            #expect(throws: PasskeyError.otherParty, "\(bit)") {
                try verify(Vector.clientData, data)
            }
        }
        #expect(throws: PasskeyError.otherParty) {
            try verify(by: Vector.ceremony(Vector.challenge, party: "www.example.org"))
        }
    }

    @Test func `whichever other bit is turned, the signature is wrong or the data is none`() {
        for bit in 256..<(Vector.data.count * 8) {
            var data = Vector.data
            data[bit / 8] ^= 1 << (bit % 8)
            #expect(throws: PasskeyError.self, "\(bit)") { try verify(Vector.clientData, data) }
        }
        var absent = Vector.data
        absent[32] &= 0xFE
        #expect(throws: PasskeyError.notPresent) { try verify(Vector.clientData, absent) }
        for bit in 0..<(Vector.signature.count * 8) {
            var signature = Vector.signature
            signature[bit / 8] ^= 1 << (bit % 8)
            #expect(throws: PasskeyError.self, "\(bit)") {
                try verify(Vector.clientData, Vector.data, signature)
            }
        }
    }

    @Test func `cut or long it is refused`() {
        for count in 0..<Vector.data.count {
            #expect(throws: PasskeyError.malformed) {
                try verify(Vector.clientData, Array(Vector.data.prefix(count)))
            }
        }
        #expect(throws: PasskeyError.malformed) { try verify(Vector.clientData, Vector.data + [0]) }
        for signature in [[], [0x30], [UInt8](repeating: 0x30, count: 2000)] {
            #expect(throws: PasskeyError.self) {
                try verify(Vector.clientData, Vector.data, signature)
            }
        }
    }

    @Test func `the key of somebody else does not open, nor do bytes that are no key`() throws {
        let own = try Vector.credential().key
        var turned = own.bytes
        turned.swapAt(0, 40)
        for key in [
            PasskeyKey(.es256, turned), PasskeyKey(.es256, []), PasskeyKey(.edDSA, own.bytes),
            PasskeyKey(.rs256, own.bytes), PasskeyKey(.es256, [UInt8](repeating: 0, count: 64)),
        ] {
            #expect(throws: PasskeyError.self) { try verify(key: key) }
        }
    }

    @Test(
        arguments: [
            (0, 0, false), (1, 0, false), (5, 4, false), (4, 4, true), (3, 4, true), (0, 4, true),
        ] as [(UInt32, UInt32, Bool)])
    func `a counter that does not go up is told`(
        _ counter: UInt32, _ former: UInt32, _ isRegression: Bool
    ) {
        let use = PasskeyUse(counter: counter, isVerified: false, isCopied: false)
        #expect(use.isRegression(from: former) == isRegression)
    }
}
