import Foundation
import Storage

/// The mails of an account, in the language of whoever reads them. Their subjects say nothing
/// of the community: an inbox is read over shoulders.
struct AccountMail {
    let site: Site
    let db: Database
    let now: Date

    init(site: Site, db: Database, now: Date) {
        self.site = site
        self.db = db
        self.now = now
    }

    init(_ visit: Visit, _ db: Database) {
        self.init(site: visit.site, db: db, now: visit.now)
    }

    /// Writes one: `mail.<key>.subject` and `mail.<key>.body`, whose places are filled.
    func send(
        _ key: String, to email: String, locale: String, _ values: KeyValuePairs<String, String>
    ) throws {
        let words = site.catalogues.words(locale)
        var body = words("mail.\(key).body", values)
        body = body.replacingOccurrences(of: "{site}", with: site.options.name)
        let closing = words("mail.closing", ["address": site.options.address])
        try Outbox(db: db).add(
            to: email, subject: words("mail.\(key).subject"), body: body + "\n\n" + closing,
            at: now)
    }

    func send(
        _ key: String, to person: Person, _ values: KeyValuePairs<String, String> = [:]
    ) throws {
        try send(key, to: person.email, locale: person.locale, values)
    }

    func link(_ path: String) -> String { site.options.address + path }
}
