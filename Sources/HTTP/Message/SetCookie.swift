/// A cookie to set (RFC 6265, section 4.1; `SameSite` of RFC 6265bis).
///
/// The defaults are the strict ones: the whole site, hidden from scripts,
/// sent over TLS only, not sent on a foreign form.
package struct SetCookie: Sendable, Equatable {
    package enum SameSite: String, Sendable {
        case strict = "Strict"
        case lax = "Lax"
    }

    package var name: String
    package var value: String
    package var path: String
    /// Seconds to live; nil for a cookie of the session, 0 to remove it.
    package var maxAge: Int?
    package var isSecure: Bool
    package var isHTTPOnly: Bool
    package var sameSite: SameSite

    package init(
        _ name: String, _ value: String, path: String = "/", maxAge: Int? = nil,
        isSecure: Bool = true, isHTTPOnly: Bool = true, sameSite: SameSite = .lax
    ) {
        self.name = name
        self.value = value
        self.path = path
        self.maxAge = maxAge
        self.isSecure = isSecure
        self.isHTTPOnly = isHTTPOnly
        self.sameSite = sameSite
    }

    /// The value of the `Set-Cookie` field. Bytes that a cookie may not hold
    /// are left out of the name, value and path.
    package var headerValue: String {
        var text = Self.clean(name, as: \.isToken) + "=" + Self.clean(value, as: \.isCookieOctet)
        text += "; Path=" + Self.clean(path, as: \.isCookieOctet)
        if let maxAge { text += "; Max-Age=\(maxAge)" }
        if isSecure { text += "; Secure" }
        if isHTTPOnly { text += "; HttpOnly" }
        return text + "; SameSite=" + sameSite.rawValue
    }

    private static func clean(_ text: String, as allowed: (UInt8) -> Bool) -> String {
        String(decoding: text.utf8.filter(allowed), as: UTF8.self)
    }
}

extension UInt8 {
    /// `cookie-octet` of RFC 6265, section 4.1.1.
    fileprivate var isCookieOctet: Bool {
        switch self {
        case 0x21, 0x23...0x2B, 0x2D...0x3A, 0x3C...0x5B, 0x5D...0x7E: true
        default: false
        }
    }
}
