import HTTP
import Security

/// The cookies of the site. `__Host-` binds them to the host over TLS (RFC 6265bis, 4.1.3.2).
struct SiteCookies: Sendable {
    enum Name: String {
        case session
        case flash
    }

    let isSecure: Bool

    func name(_ name: Name) -> String {
        isSecure ? "__Host-parvis-\(name.rawValue)" : "parvis-\(name.rawValue)"
    }

    func session(_ token: Token) -> SetCookie {
        SetCookie(
            name(.session), token.text, maxAge: Int(SessionPolicy.longest), isSecure: isSecure)
    }

    func flash(_ flash: Flash, signer: Signer) -> SetCookie {
        SetCookie(
            name(.flash), signer.seal(flash.text, purpose: "flash"), maxAge: 120,
            isSecure: isSecure)
    }

    func clearing(_ name: Name) -> SetCookie {
        SetCookie(self.name(name), "", maxAge: 0, isSecure: isSecure)
    }
}

/// The line at the top of the next page: what was done, and how to undo it.
struct Flash: Equatable {
    let key: String
    /// The address to post to in order to undo.
    let undo: String?

    init(key: String, undo: String?) {
        self.key = key
        self.undo = undo
    }

    var text: String { key + " " + (undo ?? "") }

    init?(text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        self.init(key: String(parts[0]), undo: parts[1].isEmpty ? nil : String(parts[1]))
    }
}
