import CFIDO
import CSodium

/// One question to a browser about a passkey, and whether its answer is believed (Web
/// Authentication, level 3, sections 7.1 and 7.2). libfido2 verifies; nothing is signed or
/// compared by hand that it does.
///
/// That a challenge serves once, for one session and for a short time, is for the caller to see.
package struct PasskeyCeremony: Sendable {
    /// The site as authenticators know it (RP ID): its host alone, `parvis.example`.
    package let party: String
    /// Where the browser must have been asked: `https://parvis.example`.
    package let origin: String
    package let challenge: [UInt8]
    /// Whether its owner must have shown who they are; else that somebody is there is enough.
    package let requiresVerification: Bool

    package init(
        party: String, origin: String, challenge: [UInt8], requiresVerification: Bool
    ) {
        (self.party, self.origin) = (party, origin)
        (self.challenge, self.requiresVerification) = (challenge, requiresVerification)
        PasskeyLibrary.start()
    }

    /// The key of an answer to `navigator.credentials.create`.
    package func register(
        clientData: [UInt8], attestation: [UInt8]
    ) throws(PasskeyError) -> PasskeyCredential {
        try check(clientData, type: "webauthn.create")
        let data = try AuthenticatorData(AttestationObject(attestation).authenticatorData)
        guard data.isFor(party) else { throw .otherParty }
        guard data.flags.isPresent else { throw .notPresent }
        guard data.flags.isVerified || !requiresVerification else { throw .notVerified }
        guard data.flags.hasKey else { throw .malformed }
        for algorithm in PasskeyKey.Algorithm.allCases {
            if let found = try PasskeyCredential(data, algorithm) { return found }
        }
        throw .unknownKey
    }

    /// Whether an answer to `navigator.credentials.get` was made with a key.
    package func verify(
        clientData: [UInt8], authenticatorData: [UInt8], signature: [UInt8], by key: PasskeyKey
    ) throws(PasskeyError) -> PasskeyUse {
        try check(clientData, type: "webauthn.get")
        let data = try AuthenticatorData(authenticatorData)
        guard data.isFor(party) else { throw .otherParty }
        guard data.flags.isPresent else { throw .notPresent }
        guard data.flags.isVerified || !requiresVerification else { throw .notVerified }
        guard signature.count <= 1024 else { throw .malformed }
        var assertion = fido_assert_new()
        defer { fido_assert_free(&assertion) }
        guard let assertion, fido_assert_set_rp(assertion, party) == FIDO_OK,
            fido_assert_set_clientdata(assertion, clientData, clientData.count) == FIDO_OK,
            fido_assert_set_count(assertion, 1) == FIDO_OK,
            fido_assert_set_authdata_raw(assertion, 0, data.bytes, data.bytes.count) == FIDO_OK,
            fido_assert_set_sig(assertion, 0, signature, signature.count) == FIDO_OK,
            fido_assert_set_up(assertion, FIDO_OPT_TRUE) == FIDO_OK,
            fido_assert_set_uv(assertion, requiresVerification ? FIDO_OPT_TRUE : FIDO_OPT_OMIT)
                == FIDO_OK
        else { throw .malformed }
        let status = try key.with { pointer throws(PasskeyError) in
            fido_assert_verify(assertion, 0, Int32(key.algorithm.rawValue), pointer)
        }
        guard status == FIDO_OK else { throw .wrongSignature }
        return PasskeyUse(
            counter: fido_assert_sigcount(assertion, 0), isVerified: data.flags.isVerified,
            isCopied: data.flags.isCopied)
    }

    private func check(_ bytes: [UInt8], type: String) throws(PasskeyError) {
        let client = try ClientData(reading: bytes)
        guard client.type == type else { throw .otherCeremony }
        guard client.isAbout(challenge) else { throw .otherChallenge }
        guard client.origin == origin, client.crossOrigin != true else { throw .otherOrigin }
    }
}
