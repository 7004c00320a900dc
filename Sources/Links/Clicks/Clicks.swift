import Community
import Content
import Foundation
import HTTP
import Security
import Web

/// A link that is followed: counted, and led on to.
///
/// The address of this page names a link of the space, never a site: what is no link that the
/// reader sees leads nowhere, so that nobody has the name of this site lead to theirs. Whoever
/// comes from anywhere else than its own pages is shown the link first. The other site is not told
/// where its reader comes from (`Referrer-Policy`).
enum Clicks {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let link = try WebLinkStore(db: visit.db).find(id, for: visit.viewer, in: space)
        let from = visit.request.head.headers["sec-fetch-site"] ?? "same-origin"
        guard from == "same-origin", let target = link.target else {
            return visit.redirect(to: LinksPaths.link(id, in: space))
        }
        if link.item.isPublished, isCounted(visit.request.head) { count(link, in: space, visit) }
        var response = Response.redirect(to: target.text)
        response.headers.set("Referrer-Policy", "no-referrer")
        return response
    }

    private static func count(_ link: WebLink, in space: Space, _ visit: Visit) {
        let day = startOfDay(visit.now, in: space)
        let (id, mark, place) = (link.id, mark(visit, link.id, day), space.id)
        visit.site.deferredWrites.add { db in
            try ClickStore(db: db).count(id, mark, on: day, in: place)
        }
    }

    private static func startOfDay(_ now: Date, in space: Space) -> Date {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: space.zone) ?? .gmt
        return calendar.startOfDay(for: now)
    }

    /// The same of whoever follows the same link on the same day, and nothing that leads back to
    /// them, nor from one link to another.
    private static func mark(_ visit: Visit, _ link: Item.ID, _ day: Date) -> String {
        let who = visit.viewer.person.map { "person \($0)" } ?? "network \(visit.network)"
        let text = "\(who) link \(link) \(Int(day.timeIntervalSince1970))"
        return String(visit.site.signer.sign(text, purpose: "link mark").prefix(16))
    }

    /// Neither robots nor browsers that fetch ahead what nobody has asked for.
    private static func isCounted(_ head: RequestHead) -> Bool {
        guard head.method == .get else { return false }
        let purpose = head.headers["sec-purpose"] ?? head.headers["purpose"] ?? ""
        guard !purpose.lowercased().contains("prefetch") else { return false }
        let agent = (head.headers["user-agent"] ?? "").lowercased()
        return !["bot", "crawl", "spider", "slurp"].contains { agent.contains($0) }
    }
}
