import HTTP
import Security

/// Refuses changes that another site asks a member's browser for (OWASP ASVS 3.5.1).
struct CrossSite {
    static let field = "_csrf"

    let signer: Signer
    let address: String

    /// The field that every form of a session carries.
    func token(for session: Session.ID?) -> String {
        signer.sign(session?.description ?? "", purpose: "csrf")
    }

    /// `Sec-Fetch-Site` decides; without it `Origin`; without both, the form's own token.
    func isAllowed(_ request: Request, session: Session.ID?) -> Bool {
        if let site = request.head.headers["sec-fetch-site"] {
            return site == "same-origin" || site == "none"
        }
        // A page with a secret address hides where it is, and its forms say "null".
        if let origin = request.head.headers["origin"], origin != "null" {
            return isOurs(origin, request.head)
        }
        guard let session else { return true }
        let token = request.fields.first(Self.field) ?? request.head.headers["x-csrf-token"] ?? ""
        return signer.verify(token, of: session.description, purpose: "csrf")
    }

    /// Our own configured address, or the host that the request itself names.
    private func isOurs(_ origin: String, _ head: RequestHead) -> Bool {
        let scheme = head.isSecure ? "https" : "http"
        return origin == address || origin == "\(scheme)://\(head.host)"
    }
}
