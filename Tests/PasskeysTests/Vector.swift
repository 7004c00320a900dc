import Passkeys
import Testing

/// "None attestation with ES256" of the standard's test vectors.
enum Vector {
    static let registrationChallenge = bytes(
        "00c30fb78531c464d2b6771dab8d7b603c01162f2fa486bea70f283ae556e130")
    static let id = bytes("f91f391db4c9b2fde0ea70189cba3fb63f579ba6122b33ad94ff3ec330084be4")
    static let attestation = bytes(
        "a363666d74646e6f6e656761747453746d74a068617574684461746158a4bfabc37432958b063360d3ad6461"
            + "c9c4735ae7f8edd46592a5e0f01452b2e4b559000000008446ccb9ab1db374750b2367ff6f3a1f0020"
            + "f91f391db4c9b2fde0ea70189cba3fb63f579ba6122b33ad94ff3ec330084be4a5010203262001215820"
            + "afefa16f97ca9b2d23eb86ccb64098d20db90856062eb249c33a9b672f26df61225820930a56b87a2f"
            + "ca66334b03458abf879717c12cc68ed73290af2e2664796b9220")
    static let challenge = bytes(
        "39c0e7521417ba54d43e8dc95174f423dee9bf3cd804ff6d65c857c9abf4d408")
    static let data = bytes(
        "bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b51900000000")
    static let clientData =
        #"{"type":"webauthn.get","challenge":"OcDnUhQXulTUPo3JUXT0I97pvzzYBP9tZchXyav01Ag","#
        + #""origin":"https://example.org","crossOrigin":false}"#
    static let signature = bytes(
        "3046022100f50a4e2e4409249c4a853ba361282f09841df4dd4547a13a87780218deffcd38022100"
            + "8480ac0f0b93538174f575bf11a1dd5d78c6e486013f937295ea13653e331e87")

    /// What a browser says at the registration; it is not signed, so that each case may say more.
    static func created(
        type: String = "webauthn.create", origin: String = "https://example.org",
        challenge: String = "AMMPt4UxxGTStncdq417YDwBFi8vpIa-pw8oOuVW4TA",
        more: String = #","crossOrigin":false"#
    ) -> [UInt8] {
        Array(
            #"{"type":"\#(type)","challenge":"\#(challenge)","origin":"\#(origin)"\#(more)}"#.utf8)
    }

    static func ceremony(
        _ challenge: [UInt8], party: String = "example.org",
        origin: String = "https://example.org", verifying: Bool = false
    ) -> PasskeyCeremony {
        PasskeyCeremony(
            party: party, origin: origin, challenge: challenge, requiresVerification: verifying)
    }

    static func credential() throws -> PasskeyCredential {
        try ceremony(registrationChallenge).register(
            clientData: created(), attestation: attestation)
    }
}
