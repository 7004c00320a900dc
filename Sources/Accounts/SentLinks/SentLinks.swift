import Community
import Content
import Foundation
import HTTP
import Security
import Storage

/// Signing in by a link that came by mail. A second factor is asked for as ever, and looking at the
/// page uses nothing up, since mail scanners follow links.
enum SentLinks {
    static let link = PathToText("/new-session/:id")

    static func show(_ text: String, _ visit: Visit) throws -> Response {
        guard let person = try owner(of: text, visit) else { return try gone(visit) }
        let page = SentLinkEntryPage(action: link(text), email: person.email)
        return try visit.page(page).withoutReferrer
    }

    static func enter(_ text: String, _ visit: Visit) throws -> Response {
        let entrance = try visit.write { db -> Entrance? in
            guard try SitePolicyStore(db: db).current().offersLink,
                let used = try OneTimeLinkStore(db: db).use(text, .signIn, now: visit.now),
                let person = try PersonStore(db: db).find(used.person)
            else { return nil }
            return try Entrance(person, by: .link, visit, db)
        }
        guard let entrance else { return try gone(visit) }
        return try entrance.answer(visit).withoutReferrer
    }

    private static func owner(of text: String, _ visit: Visit) throws -> Person? {
        guard try SitePolicyStore(db: visit.db).current().offersLink else { return nil }
        return try OneTimeLinkStore(db: visit.db).find(text, .signIn, now: visit.now)
            .flatMap { try PersonStore(db: visit.db).find($0.person) }
    }

    private static func gone(_ visit: Visit) throws -> Response {
        let page = LinkGonePage(
            title: visit.words("link.gone.title"), text: visit.words("link.gone.signIn"),
            action: visit.words("link.again"), address: AskedLink.signIn.path())
        return try visit.page(page, .gone).withoutReferrer
    }
}
