package import struct Foundation.Date

/// What a site answered in the end, whatever it was: 404 and 500 are answers too.
package struct FetchAnswer: Sendable {
    /// 200 to 999; of a redirect only where it does not say whereto.
    package let status: Int
    /// The address that answered.
    package let address: WebAddress
    /// The redirects that led there, the first first.
    package let chain: [WebRedirect]
    /// By their names in lower case; those of one name are joined by `, ` (RFC 9110 5.3). What is
    /// not UTF-8 in them is repaired.
    package let fields: [String: String]
    /// Unpacked, and cut at the limit.
    package let body: [UInt8]
    /// Whether there was more than `body`.
    package let isCut: Bool

    /// When the server wishes to be asked again (RFC 9110 10.2.3), if it says so.
    package func retryAfter(from now: Date) -> Date? {
        fields["retry-after"].flatMap { RetryAfter.date($0, from: now) }
    }

    /// The type of the body, in lower case and without parameters, such as `text/html`; empty if
    /// the server does not say.
    package var mediaType: String {
        String((fields["content-type"] ?? "").prefix { $0 != ";" && $0 != "," })
            .lowercased().filter { !$0.isWhitespace }
    }

    /// The encoding that the server names for the body, if it does.
    package var charset: String? {
        let type = fields["content-type"] ?? ""
        guard
            let parameter = type.lowercased().split(separator: ";").dropFirst().first(where: {
                $0.drop(while: \.isWhitespace).hasPrefix("charset=")
            })
        else { return nil }
        let value = parameter.drop { $0 != "=" }.dropFirst()
        return String(value.filter { $0 != "\"" && $0 != "'" && !$0.isWhitespace })
    }
}
