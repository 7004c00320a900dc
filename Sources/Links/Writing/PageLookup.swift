import Community
import Web

/// What a page says of itself, asked for by somebody who is adding it.
struct PageLookup: Sendable {
    /// Of the page as it is; nil where it could not be had.
    let head: PageHead?
    /// Why not.
    let failure: FetchReason?

    /// How long one waits for others who ask the same site.
    private static let turn = Duration.seconds(1)

    /// Nil where the operator wants no site to be asked.
    init?(_ address: WebAddress, _ site: Site) {
        guard let web = site.options.web,
            let fetcher = site.webFetcher(FetchLimits(time: web.patience))
        else { return nil }
        do throws(FetchFailure) {
            let asked = try web.turns.run(address.host.text, within: Self.turn) {
                () throws(FetchFailure) in
                try fetcher.fetch(FetchRequest(.get, address))
            }
            guard let answer = asked else {
                (head, failure) = (nil, .timedOut)
                return
            }
            guard (200..<300).contains(answer.status), Self.isPage(answer.mediaType) else {
                (head, failure) = (nil, nil)
                return
            }
            head = PageHead(answer.body, charset: answer.charset, at: answer.address)
            failure = nil
        } catch {
            (head, failure) = (nil, error.reason)
        }
    }

    private static func isPage(_ type: String) -> Bool {
        type.isEmpty || type == "text/html" || type == "application/xhtml+xml"
    }

    /// What whoever asked is told.
    func sentence(_ words: Localization) -> String {
        switch failure {
        case .inside, .port: return words("links.lookup.inside")
        case .noSuchName: return words("links.lookup.noSuchName")
        case .timedOut: return words("links.lookup.slow")
        case .some: return words("links.lookup.failed")
        case nil: break
        }
        guard let head else { return words("links.lookup.noPage") }
        return words(head.title == nil ? "links.lookup.noTitle" : "links.lookup.found")
    }
}
