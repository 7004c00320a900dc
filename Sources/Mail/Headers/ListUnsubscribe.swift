/// Where one stops to receive such messages (RFC 2369 3.2), by one click if asked (RFC 8058).
package struct ListUnsubscribe: Hashable, Sendable {
    /// An address of the web: 1 to 900 visible octets of ASCII without angle brackets.
    package let link: String
    /// Whether mail programs may POST `List-Unsubscribe=One-Click` there by themselves.
    package let isOneClick: Bool

    /// - Parameter link: `https:` if it is for one click, else `http:` too.
    package init(_ link: String, isOneClick: Bool) throws(HeaderError) {
        guard link.utf8.count <= 900 else { throw .tooLong }
        let isVisible = link.utf8.allSatisfy { byte in
            (33...126).contains(byte) && !"<>,".utf8.contains(byte)
        }
        let isSafe = link.hasPrefix("https://")
        guard isVisible, isSafe || link.hasPrefix("http://") && !isOneClick else { throw .form }
        self.link = link
        self.isOneClick = isOneClick
    }
}
