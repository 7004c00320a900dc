/// What a server offers beyond the plain protocol, as it answers to EHLO (RFC 5321 4.1.1.1).
package struct SMTPCapabilities: Equatable, Sendable {
    /// Each as the server wrote it, such as `SIZE 10240000`.
    package let lines: [String]
    private let words: [String: [Substring]]

    /// - Parameter lines: those below the server's name.
    init(_ lines: [String]) {
        self.lines = lines
        var words: [String: [Substring]] = [:]
        for line in lines {
            let parts = line.split(separator: " ")
            if let name = parts.first { words[name.uppercased()] = Array(parts.dropFirst()) }
        }
        self.words = words
    }

    /// Commands may be sent without waiting for each answer (RFC 2920).
    package var pipelining: Bool { words["PIPELINING"] != nil }
    /// The size of a message may be announced (RFC 1870).
    package var size: Bool { words["SIZE"] != nil }
    /// The largest message that it takes, in bytes, if it says so.
    package var largest: Int? {
        (words["SIZE"]?.first).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }
    /// Bytes of 8 bits (RFC 6152).
    package var eightBitMIME: Bool { words["8BITMIME"] != nil }
    /// Letters beyond ASCII in addresses and headers (RFC 6531).
    package var smtpUTF8: Bool { words["SMTPUTF8"] != nil }
    /// Notices of delivery on demand (RFC 3461).
    package var dsn: Bool { words["DSN"] != nil }
    package var enhancedStatusCodes: Bool { words["ENHANCEDSTATUSCODES"] != nil }
    /// Ways to sign in (RFC 4954), such as `PLAIN`.
    package var authentication: [String] { (words["AUTH"] ?? []).map { $0.uppercased() } }
}
