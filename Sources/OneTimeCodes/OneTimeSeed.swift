import COATH
import CSodium
import Glibc

/// The secret that a person's application and the site share, from which both make the same code
/// every thirty seconds (RFC 4226, RFC 6238).
package struct OneTimeSeed: Equatable, Sendable {
    /// Of which HMAC a code is made. Many applications know SHA-1 alone, whatever they are told.
    package enum Hash: Sendable {
        case sha1, sha256, sha512

        fileprivate var flag: oath_totp_flags? {
            switch self {
            case .sha1: nil
            case .sha256: OATH_TOTP_HMAC_SHA256
            case .sha512: OATH_TOTP_HMAC_SHA512
            }
        }
    }

    /// Seconds for which a code is shown.
    package static let period: Int64 = 30
    /// Of a code.
    package static let digits = 6
    /// Bytes: what RFC 4226 recommends, section 4.
    private static let length = 20
    private static let lengths = 16...64

    package let bytes: [UInt8]

    /// Makes a new one from the system's CSPRNG.
    package init() {
        OneTimeLibrary.start()
        var bytes = [UInt8](repeating: 0, count: Self.length)
        randombytes_buf(&bytes, bytes.count)
        self.bytes = bytes
    }

    /// Nil for fewer than 16 bytes or more than 64.
    package init?(bytes: [UInt8]) {
        guard Self.lengths.contains(bytes.count) else { return nil }
        OneTimeLibrary.start()
        self.bytes = bytes
    }

    /// Reads one as it is typed: base 32 with blanks, small letters, with `=` or without.
    package init?(base32 typed: String) {
        OneTimeLibrary.start()
        guard typed.utf8.count <= 200 else { return nil }
        let input = typed.utf8.map { CChar(bitPattern: $0) }
        var output: UnsafeMutablePointer<CChar>?
        var count = 0
        guard oath_base32_decode(input, input.count, &output, &count) == OATH_OK.rawValue,
            let output
        else { return nil }
        defer { free(output) }
        self.init(bytes: (0..<count).map { UInt8(bitPattern: output[$0]) })
    }

    /// In base 32 without `=`, as an address carries it.
    package var base32: String {
        var output: UnsafeMutablePointer<CChar>?
        var count = 0
        let status = oath_base32_encode(characters, bytes.count, &output, &count)
        guard status == OATH_OK.rawValue, let output else { return "" }
        defer { free(output) }
        let text = (0..<count).map { UInt8(bitPattern: output[$0]) }
        return String(decoding: text.filter { $0 != UInt8(ascii: "=") }, as: UTF8.self)
    }

    /// In groups of four, to be typed.
    package var groups: String {
        let signs = Array(base32)
        return stride(from: 0, to: signs.count, by: 4)
            .map { String(signs[$0..<min($0 + 4, signs.count)]) }.joined(separator: " ")
    }

    /// The code of a count (RFC 4226).
    package func code(counter: UInt64, digits: Int = digits) -> String {
        read(digits) {
            oath_hotp_generate(
                characters, bytes.count, counter, UInt32(digits),
                false, -1, $0)
        }
    }

    /// The code of a moment (RFC 6238).
    /// - Parameter second: since 1970; it may need more than 32 bits.
    package func code(at second: Int64, digits: Int = digits, hash: Hash = .sha1) -> String {
        read(digits) {
            oath_totp_generate2(
                characters, bytes.count, Int(second), UInt32(Self.period), 0, UInt32(digits),
                hash.flag.map { Int32($0.rawValue) } ?? 0, $0)
        }
    }

    /// The step whose code was typed: that of now, or one beside it, since clocks differ.
    ///
    /// Codes are compared as texts, each with all that might be meant, in the same time.
    /// - Parameters:
    ///   - last: the step of the code that was accepted last: it and those before are used up.
    /// - Returns: nil for any other code.
    package func step(of typed: String, at second: Int64, after last: Int64) -> Int64? {
        guard let code = Self.code(typed: typed) else { return nil }
        let present = second / Self.period
        var found: Int64?
        for step in (present - 1)...(present + 1) where step >= 0 {
            let wanted = Array(self.code(at: step * Self.period).utf8)
            let isSame =
                wanted.count == code.count
                && sodium_memcmp(wanted, code, code.count) == 0
            if isSame, step > last, found == nil { found = step }
        }
        return found
    }

    /// Six digits, with the blanks that somebody has typed between them taken out.
    private static func code(typed: String) -> [UInt8]? {
        guard typed.utf8.count <= 40 else { return nil }
        let signs = typed.filter { !$0.isWhitespace }
        guard signs.utf8.count == digits,
            signs.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Array(signs.utf8)
    }

    private var characters: [CChar] { bytes.map { CChar(bitPattern: $0) } }

    private func read(_ digits: Int, _ make: (UnsafeMutablePointer<CChar>) -> Int32) -> String {
        var output = [CChar](repeating: 0, count: digits + 1)
        guard make(&output) == OATH_OK.rawValue else { return "" }
        return String(decoding: output.prefix(digits).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

extension OneTimeSeed: CustomStringConvertible, CustomReflectable {
    /// Hides the secret from logs.
    package var description: String { "OneTimeSeed(hidden)" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
