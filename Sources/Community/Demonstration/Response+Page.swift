package import HTTP

extension Response {
    /// The text of a page.
    package var page: String {
        guard case .bytes(let bytes) = body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
