import HTTP

/// The headers that keep a browser strict, on every response (OWASP ASVS 3.4, CSP level 3).
enum SecurityHeaders {
    private static let strictest =
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

    /// The policy of a page: our styles, pictures and sounds, and the scripts that bear the nonce.
    static func allowScript(nonce: String, in response: inout Response) {
        response.headers.set(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'nonce-\(nonce)'; style-src 'self'; img-src 'self'; "
                + "media-src 'self'; connect-src 'self'; manifest-src 'self'; "
                + "worker-src 'self'; "
                + "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'")
    }

    /// The policy of what people put here: nothing runs, nor is framed.
    static func confine(_ response: inout Response) {
        response.headers.set("Content-Security-Policy", strictest + "; sandbox")
    }

    /// The policy of a page without a script.
    static func allowStyle(in response: inout Response) {
        response.headers.set(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                + "base-uri 'none'; object-src 'none'; frame-ancestors 'none'")
    }

    static func complete(_ response: inout Response, isSecure: Bool) {
        if !response.headers.has("Content-Security-Policy") {
            response.headers.add("Content-Security-Policy", strictest)
        }
        if !response.headers.has("Cache-Control") {
            response.headers.add("Cache-Control", "no-store")
        }
        if !response.headers.has("Referrer-Policy") {
            response.headers.add("Referrer-Policy", "same-origin")
        }
        response.headers.add(always)
        if isSecure {
            response.headers.add(
                "Strict-Transport-Security", "max-age=31536000; includeSubDomains")
        }
    }

    private static let always: ResponseHeaders = {
        var headers = ResponseHeaders()
        headers.add("X-Content-Type-Options", "nosniff")
        headers.add("Cross-Origin-Opener-Policy", "same-origin")
        headers.add("Cross-Origin-Resource-Policy", "same-origin")
        headers.add("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
        return headers
    }()
}
