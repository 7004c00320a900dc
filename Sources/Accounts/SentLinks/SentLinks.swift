import Community
import Content
import Foundation
import HTTP
import Security
import Storage

/// Signing in by a link that comes by mail, for whoever does not have their password at hand. Who
/// has an account cannot be told from the answer nor from its time. A second factor is asked for
/// as ever, and looking at the page uses nothing up, since mail scanners follow links.
enum SentLinks {
    static let path = Path("/sign-in/link")
    static let link = PathToText("/new-session/:id")

    static func new(_ visit: Visit) throws -> Response {
        try visit.page(SentLinkPage(email: "", error: nil, isSent: false))
    }

    static func create(_ visit: Visit) throws -> Response {
        let email = Email.typed(visit.request.fields.first("email") ?? "")
        guard Email.isPlausible(email) else {
            let error = visit.words("email.implausible")
            return try visit.page(
                SentLinkPage(email: email, error: error, isSent: false), .unprocessable)
        }
        let asking = Attempt(.signInLink, from: .anywhere(email: email), visit)
        // Whoever has to wait has a mail already, whose link serves for half an hour.
        if try asking.count(visit.db) == .allowed {
            try JobQueue(visit.db).enqueue(
                sending.name, payload: email, at: visit.now, uniqueKey: nil)
            try visit.record(.linkAsked)
        }
        return try visit.page(SentLinkPage(email: email, error: nil, isSent: true))
    }

    static let sending = JobKind(name: "people.sign-in-link") { email, context in
        guard let person = try PersonStore(db: context.db).find(email: email),
            person.disabledAt == nil
        else { return }
        let token = try OneTimeLinkStore(db: context.db)
            .create(.signIn, for: person.id, at: context.now)
        let mail = Mailer(site: context.site, db: context.db, now: context.now)
        try mail.send(
            .signInLink, to: person,
            ["name": person.name, "link": mail.link(link(token.text))],
            linkUntil: context.now.addingTimeInterval(OneTimeLinkStore.lifetime))
    }

    static func show(_ text: String, _ visit: Visit) throws -> Response {
        guard let person = try owner(of: text, visit) else { return try gone(visit) }
        let page = SentLinkEntryPage(action: link(text), email: person.email)
        return try visit.page(page).withoutReferrer
    }

    static func enter(_ text: String, _ visit: Visit) throws -> Response {
        let entrance = try visit.write { db -> Entrance? in
            guard let used = try OneTimeLinkStore(db: db).use(text, .signIn, now: visit.now),
                let person = try PersonStore(db: db).find(used.person)
            else { return nil }
            return try Entrance(person, by: .link, visit, db)
        }
        guard let entrance else { return try gone(visit) }
        return try entrance.answer(visit).withoutReferrer
    }

    private static func owner(of text: String, _ visit: Visit) throws -> Person? {
        try OneTimeLinkStore(db: visit.db).find(text, .signIn, now: visit.now)
            .flatMap { try PersonStore(db: visit.db).find($0.person) }
    }

    private static func gone(_ visit: Visit) throws -> Response {
        let page = LinkGonePage(
            title: visit.words("link.gone.title"), text: visit.words("link.gone.signIn"),
            action: visit.words("link.again"), address: path())
        return try visit.page(page, .gone).withoutReferrer
    }
}
