package import HTTP

/// A stored file as somebody is sent it.
package struct SentFile: Sendable {
    /// 64 hexadecimal digits.
    package let digest: String
    package let name: String
    package let size: Int
    package let type: MediaType
    /// Whether a browser may show it; otherwise it saves it.
    package let isShownInPlace: Bool

    package init(
        digest: String, name: String, size: Int, type: MediaType, isShownInPlace: Bool = false
    ) {
        (self.digest, self.name, self.size) = (digest, name, size)
        (self.type, self.isShownInPlace) = (type, isShownInPlace)
    }
}
