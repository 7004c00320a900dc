/// What is asked of another site. Only what changes nothing there.
package struct FetchRequest: Sendable {
    package enum Method: String, Sendable {
        case get = "GET"
        case head = "HEAD"
    }

    package let method: Method
    package let address: WebAddress
    /// How many octets at most of the beginning are asked for (RFC 9110 14.2); nil for the page
    /// as it is. A server may send all the same what it likes.
    package let firstBytes: Int?
    /// The types of media that are wanted, as `Accept` has them; in ASCII, without controls.
    package let accepted: String

    package init(
        _ method: Method, _ address: WebAddress, firstBytes: Int? = nil,
        accepted: String = "text/html,application/xhtml+xml,*/*;q=0.8"
    ) {
        self.method = method
        self.address = address
        self.firstBytes = firstBytes.map { max(1, $0) }
        self.accepted = accepted
    }
}
