/// A secret that somebody types: the password of a program, of 100 random bits; a recovery code, of
/// 80. Its signs are those of Crockford's base 32: no `i`, `l`, `o` or `u`, and what looks
/// like one of them is read as the digit.
///
/// Only `digest` is stored. As for `Token`, a plain SHA-256 suffices: nobody tries 2^80 secrets,
/// so that nothing has to be slow, and none is lost when the site's key is another.
package struct TypedSecret: Sendable {
    private let signs: [UInt8]

    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    /// Signs of five bits each.
    package static let long = 20
    package static let short = 16

    /// Makes a new one from the system's CSPRNG.
    package init(signs count: Int = long) {
        signs = Sodium.random(count).map { Self.alphabet[Int($0 & 31)] }
    }

    /// Reads one as it was typed, with hyphens, blanks and capitals or without; nil for what is
    /// none.
    package init?(typed: String, signs count: Int = long) {
        guard typed.utf8.count <= 80 else { return nil }
        var read: [UInt8] = []
        for byte in typed.lowercased().utf8 {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: " "): continue
            case UInt8(ascii: "o"): read.append(UInt8(ascii: "0"))
            case UInt8(ascii: "i"), UInt8(ascii: "l"): read.append(UInt8(ascii: "1"))
            default:
                guard Self.alphabet.contains(byte) else { return nil }
                read.append(byte)
            }
        }
        guard read.count == count else { return nil }
        signs = read
    }

    /// In groups of four, as it is shown once.
    package var text: String {
        stride(from: 0, to: signs.count, by: 4)
            .map { String(decoding: signs[$0..<($0 + 4)], as: UTF8.self) }
            .joined(separator: "-")
    }

    /// SHA-256, 32 bytes: what is stored and looked up.
    /// - Parameter purpose: what it opens; the same secret elsewhere has another.
    package func digest(for purpose: String) -> [UInt8] {
        Fingerprint.of([purpose, String(decoding: signs, as: UTF8.self)])
    }
}

extension TypedSecret: CustomStringConvertible, CustomReflectable {
    /// Hides the secret from logs.
    package var description: String { "TypedSecret(hidden)" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
