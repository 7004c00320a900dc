/// What the redirects of a link say of its address.
///
/// A permanent one (301, 308) is proposed, one that is for the moment (302, 303, 307) is not, nor
/// is what follows it; from `http` to `https` on the same host and path is always. One that ends
/// at the first page of a site, where another page was asked for, is how sites hide that the page
/// is gone: it is suspect, and nothing is proposed. What follows a reader does not count.
package struct RedirectProposal: Hashable, Sendable {
    package let proposed: WebAddress?
    package let isSuspect: Bool

    /// - Parameter chain: from `address` on, in order.
    package init(_ chain: [WebRedirect], for address: WebAddress) {
        let lasting = chain.prefix { $0.isPermanent || Self.isUpgrade($0) }.last?.to
            .withoutTracking
        let ends = [lasting, chain.last?.to.withoutTracking].compactMap { $0 }
        isSuspect = !Self.isHome(address) && ends.contains(where: Self.isHome)
        proposed = isSuspect || lasting == address.withoutTracking ? nil : lasting
    }

    private static func isUpgrade(_ redirect: WebRedirect) -> Bool {
        let (from, to) = (redirect.from, redirect.to)
        return from.scheme == .http && to.scheme == .https && from.host == to.host
            && from.path == to.path && from.query == to.query
    }

    /// Whether it is the first page of a site, in one language or another.
    private static func isHome(_ address: WebAddress) -> Bool {
        guard (address.query ?? "").isEmpty else { return false }
        let segments = address.path.lowercased().split(separator: "/")
        return segments.count <= 2
            && segments.enumerated().allSatisfy { index, segment in
                homes.contains(String(segment.prefix { $0 != "." }))
                    || index == 0 && languages.contains(String(segment))
            }
    }

    private static let homes: Set = ["index", "accueil", "home", "default", "welcome"]
    private static let languages: Set = [
        "fr", "en", "de", "es", "it", "nl", "pt", "br", "ca", "eu", "oc", "co", "fr-fr", "en-us",
    ]
}
