import Passkeys
import Testing

@Suite("A new passkey") struct RegistrationTests {
    private func register(
        _ clientData: [UInt8] = Vector.created(), _ attestation: [UInt8] = Vector.attestation,
        by ceremony: PasskeyCeremony = Vector.ceremony(Vector.registrationChallenge)
    ) throws(PasskeyError) -> PasskeyCredential {
        try ceremony.register(clientData: clientData, attestation: attestation)
    }

    @Test func `the standard's own is read`() throws {
        let found = try register()
        #expect(found.id == Vector.id)
        #expect(found.key.algorithm == .es256 && found.key.bytes.count == 64)
        #expect(found.counter == 0 && !found.isVerified && found.mayBeCopied)
    }

    @Test func `what browsers may add one day changes nothing`() throws {
        let more =
            #","crossOrigin":false,"extraData":"clientDataJSON may be extended with additional "#
            + #"fields in the future, such as this: AMMPt4Uxx","other":{"a":[1,2,null]}"#
        #expect(try register(Vector.created(more: more)).id == Vector.id)
        #expect(try register(Vector.created(more: "")).id == Vector.id)
    }

    @Test(arguments: [
        (Vector.created(type: "webauthn.get"), PasskeyError.otherCeremony),
        (Vector.created(origin: "https://example.org.evil"), .otherOrigin),
        (Vector.created(origin: "http://example.org"), .otherOrigin),
        (Vector.created(origin: "https://example.org:8443"), .otherOrigin),
        (Vector.created(origin: "https://EXAMPLE.org"), .otherOrigin),
        (Vector.created(more: #","crossOrigin":true"#), .otherOrigin),
        (
            Vector.created(challenge: "AMMPt4UxxGTStncdq417YDwBFi8vpIa-pw8oOuVW4TB"),
            .otherChallenge
        ),
        (
            Vector.created(challenge: "AMMPt4UxxGTStncdq417YDwBFi8vpIa-pw8oOuVW4TA="),
            .otherChallenge
        ),
        (Vector.created(challenge: ""), .otherChallenge),
        (Array("{}".utf8), .malformed), (Array("[]".utf8), .malformed), ([], .malformed),
        (Array("null".utf8), .malformed), ([0xFF, 0xFE], .malformed),
    ])
    func `an answer to another question is refused`(
        _ clientData: [UInt8], _ error: PasskeyError
    ) {
        #expect(throws: error) { try register(clientData) }
    }

    @Test func `where its owner must show who they are, being there is not enough`() {
        let strict = Vector.ceremony(Vector.registrationChallenge, verifying: true)
        #expect(throws: PasskeyError.notVerified) { try register(by: strict) }
        let elsewhere = Vector.ceremony(Vector.registrationChallenge, party: "example.com")
        #expect(throws: PasskeyError.otherParty) { try register(by: elsewhere) }
    }

    @Test func `cut anywhere it is refused`() {
        for count in 0..<Vector.attestation.count {
            #expect(throws: PasskeyError.malformed, "\(count)") {
                try register(Vector.created(), Array(Vector.attestation.prefix(count)))
            }
        }
        #expect(throws: PasskeyError.malformed) {
            try register(Vector.created(), Vector.attestation + [0])
        }
    }

    @Test func `whichever bit is turned, it is refused or another key, and nothing breaks`() {
        for place in Vector.attestation.indices {
            for bit in 0..<8 {
                var turned = Vector.attestation
                turned[place] ^= 1 << bit
                do throws(PasskeyError) {
                    _ = try register(Vector.created(), turned)
                } catch {
                    #expect(error != .wrongSignature)
                }
            }
        }
    }

    @Test(arguments: [
        // Counts that nobody could send, nested without end, lengths left open, a tag.
        "bb7fffffffffffffff", "9b00000000ffffffff", "5b7fffffffffffffff",
        String(repeating: "81", count: 5000), String(repeating: "a1", count: 5000),
        "bf63666d74646e6f6e65ff", "c0a0", "a0", "f6", "1c", "ff",
        // Twice the same member; one that is no text; data that is a text.
        "a263666d74646e6f6e6563666d74646e6f6e65", "a10100",
        "a363666d74646e6f6e656761747453746d74a06861757468446174616161",
    ])
    func `what no authenticator writes is refused`(_ text: String) {
        #expect(throws: PasskeyError.malformed) { try register(Vector.created(), bytes(text)) }
    }

    @Test func `a statement nested too deep is refused, one of usual depth is passed over`() {
        func attestation(_ statement: String) -> [UInt8] {
            let place = bytes("a363666d74646e6f6e656761747453746d74").count
            return Array(Vector.attestation.prefix(place)) + bytes(statement)
                + Vector.attestation.dropFirst(place + 1)
        }
        #expect(throws: Never.self) {
            try register(Vector.created(), attestation("a263616c672663783563814102"))
        }
        let deep = String(repeating: "81", count: 20) + "00"
        #expect(throws: PasskeyError.malformed) {
            try register(Vector.created(), attestation("a16161" + deep))
        }
    }
}
