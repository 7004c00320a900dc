import HTTP
import Security

/// Refuses changes that another site asks a member's browser for (OWASP ASVS 3.5.1), and tells
/// whose page a form stands on.
struct CrossSite {
    static let field = "_csrf"

    let signer: Signer
    let address: String

    /// The field that every form of a page carries.
    func token(for viewer: Viewer) -> String {
        signer.seal(FormOwner(viewer).text, purpose: Self.purpose)
    }

    /// Whom a form was shown to; nil if it does not say, or not in our words.
    func owner(of request: Request) -> FormOwner? { Self.token(in: request).flatMap(owner) }

    func owner(sealed token: String) -> FormOwner? {
        signer.open(token, purpose: Self.purpose).flatMap(FormOwner.init)
    }

    /// `Sec-Fetch-Site` decides; without it `Origin`; without both, the form's own token, which
    /// only a session has: nobody is signed in by a form of another site (login CSRF).
    func isAllowed(_ request: Request, session: Session.ID?) -> Bool {
        if let site = request.head.headers["sec-fetch-site"] {
            return site == "same-origin" || site == "none"
        }
        // A page with a secret address hides where it is, and its forms say "null".
        if let origin = request.head.headers["origin"], origin != "null" {
            return isOurs(origin, request.head)
        }
        guard let session else { return false }
        return owner(of: request)?.session == session
    }

    static func token(in request: Request) -> String? {
        request.fields.first(field) ?? request.head.headers["x-csrf-token"]
    }

    /// Our own configured address, or the host that the request itself names.
    private func isOurs(_ origin: String, _ head: RequestHead) -> Bool {
        let scheme = head.isSecure ? "https" : "http"
        return origin == address || origin == "\(scheme)://\(head.host)"
    }

    private static let purpose = "form"
}
