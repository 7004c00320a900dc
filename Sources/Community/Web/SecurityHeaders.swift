import HTTP

/// The headers that keep a browser strict, on every response (OWASP ASVS 3.4, CSP level 3).
enum SecurityHeaders {
    private static let strictest =
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

    /// The policy of a page: our style and pictures, and the one script that bears the nonce.
    static func allowScript(nonce: String, in response: inout Response) {
        response.headers.set(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'nonce-\(nonce)'; style-src 'self'; img-src 'self'; "
                + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
                + "object-src 'none'; frame-ancestors 'none'")
    }

    /// The policy of a page without a script.
    static func allowStyle(in response: inout Response) {
        response.headers.set(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                + "base-uri 'none'; object-src 'none'; frame-ancestors 'none'")
    }

    static func complete(_ response: inout Response, isSecure: Bool) {
        let headers = response.headers
        if headers["Content-Security-Policy"] == nil {
            response.headers.add("Content-Security-Policy", strictest)
        }
        if headers["Cache-Control"] == nil { response.headers.add("Cache-Control", "no-store") }
        if headers["Referrer-Policy"] == nil {
            response.headers.add("Referrer-Policy", "same-origin")
        }
        response.headers.add("X-Content-Type-Options", "nosniff")
        response.headers.add("Cross-Origin-Opener-Policy", "same-origin")
        response.headers.add("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.add(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
        if isSecure {
            response.headers.add(
                "Strict-Transport-Security", "max-age=31536000; includeSubDomains")
        }
    }
}
