/// A list of texts in 32 bytes: what may be long, or private, is looked up by it.
package enum Fingerprint {
    /// SHA-256 of the texts, framed so that no two lists have the same bytes.
    package static func of(_ fields: [String]) -> [UInt8] { Sodium.sha256(Framing.bytes(fields)) }
}
