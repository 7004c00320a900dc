import Community
import Content
import HTTP

extension Response {
    /// For pages whose address is a secret.
    var withoutReferrer: Response {
        var response = self
        response.headers.set("Referrer-Policy", "no-referrer")
        return response
    }
}
