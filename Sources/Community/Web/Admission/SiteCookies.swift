package import HTTP
package import Security

/// The cookies of the site. `__Host-` binds them to the host over TLS (RFC 6265bis, 4.1.3.2).
package struct SiteCookies: Sendable {
    package enum Name: String {
        case session
        case flash
        /// Who has signed in with this browser before.
        case device
        /// Which forms the browser has had the answers of.
        case answered
        /// What the browser has written, so that it reads it.
        case written
        /// The language that a guest has chosen.
        case language
    }

    let isSecure: Bool

    package func name(_ name: Name) -> String {
        isSecure ? "__Host-parvis-\(name.rawValue)" : "parvis-\(name.rawValue)"
    }

    package func session(_ token: Token) -> SetCookie {
        SetCookie(
            name(.session), token.text, maxAge: Int(SessionPolicy.longest), isSecure: isSecure)
    }

    package func device(_ text: String) -> SetCookie {
        SetCookie(name(.device), text, maxAge: 365 * 86_400, isSecure: isSecure)
    }

    func language(_ locale: String) -> SetCookie {
        SetCookie(name(.language), locale, maxAge: 365 * 86_400, isSecure: isSecure)
    }

    /// That of a guest's choice; nil if they have made none.
    func language(in head: RequestHead?) -> String? {
        head?.cookies[name(.language)].flatMap { Catalogues.locales.contains($0) ? $0 : nil }
    }

    func flash(_ flash: Flash, signer: Signer) -> SetCookie {
        SetCookie(
            name(.flash), signer.seal(flash.text, purpose: "flash"), maxAge: 120,
            isSecure: isSecure)
    }

    func answered(_ sendings: AnsweredSendings) -> SetCookie {
        SetCookie(name(.answered), sendings.text, isSecure: isSecure)
    }

    /// By then every server has what was written, or is not read from.
    func written(_ text: String) -> SetCookie {
        SetCookie(name(.written), text, maxAge: 120, isSecure: isSecure)
    }

    package func clearing(_ name: Name) -> SetCookie {
        SetCookie(self.name(name), "", maxAge: 0, isSecure: isSecure)
    }
}
