import HTTP

extension Response {
    /// A page whose address is a secret tells it to nobody, and no search engine keeps it.
    var keptSecret: Response {
        var response = self
        response.headers.set("Referrer-Policy", "no-referrer")
        response.headers.set("X-Robots-Tag", "noindex, nofollow")
        return response
    }
}
