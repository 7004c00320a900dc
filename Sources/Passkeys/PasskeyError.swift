/// Why what a browser says of a passkey is not believed.
package enum PasskeyError: Error, Equatable, Sendable {
    /// It is cut, too large, too deep, or nothing that a browser sends.
    case malformed
    /// An answer to another question: a registration for a sign-in, or the reverse.
    case otherCeremony
    /// Another challenge than the one that was given out.
    case otherChallenge
    /// Asked on another site, or in a frame of one.
    case otherOrigin
    /// Made for another site (`rpIdHash`).
    case otherParty
    /// Nobody touched it.
    case notPresent
    /// Nobody showed that they are its owner, by a finger, a face or a code.
    case notVerified
    /// None of ES256, RS256 and EdDSA, or a key that is none.
    case unknownKey
    case wrongSignature
}
