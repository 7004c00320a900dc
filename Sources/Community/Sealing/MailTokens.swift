import Security

/// The token of each mail, by which what comes back is believed: 128 bits that follow from its
/// Message-ID and the site's key. Only its digest is kept.
package struct MailTokens: Sendable {
    private let signers: [Signer]

    /// - Parameter keys: those of the site: the first makes tokens; the others find those again
    ///   that they have made.
    init(keys: [[UInt8]]) throws(SignerError) {
        var signers: [Signer] = []
        for key in keys { signers.append(try Signer(keys: [key])) }
        self.signers = signers
    }

    /// 32 small hexadecimal digits: servers do not always keep capitals.
    func token(for messageID: String) -> String { Self.token(messageID, signers[0]) }

    /// The token whose digest is kept, whichever key has made it; nil if none has.
    func token(for messageID: String, kept digest: [UInt8]) -> String? {
        signers.lazy.map { Self.token(messageID, $0) }.first { self.digest(of: $0) == digest }
    }

    func digest(of token: String) -> [UInt8] { Fingerprint.of(["mail token", token]) }

    static func isToken(_ text: String) -> Bool {
        text.utf8.count == 32
            && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    private static func token(_ messageID: String, _ signer: Signer) -> String {
        let bytes = Base64URL.bytes(signer.sign(messageID, purpose: "mail token")) ?? []
        let digits = Array("0123456789abcdef".utf8)
        let text = bytes.prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
