/// One site's word that a page is at another address.
package struct WebRedirect: Hashable, Sendable {
    package let from: WebAddress
    /// With the fragment of `from` where it has none of its own (RFC 9110 10.2.2).
    package let to: WebAddress
    /// 301, 302, 303, 307 or 308.
    package let status: Int

    /// Whether the old address should be forgotten (RFC 9110 15.4.2 and 15.4.9).
    package var isPermanent: Bool { status == 301 || status == 308 }

    init(from: WebAddress, to: WebAddress, status: Int) {
        self.from = from
        self.to = to
        self.status = status
    }

    static let statuses: Set = [301, 302, 303, 307, 308]
}
