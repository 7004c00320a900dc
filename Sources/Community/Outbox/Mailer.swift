package import Foundation
package import Storage

/// Writes mails into the outbox, in the language of whoever reads them.
package struct Mailer {
    private let site: Site
    private let db: Database
    private let now: Date

    package init(site: Site, db: Database, now: Date) {
        self.site = site
        self.db = db
        self.now = now
    }

    package init(_ visit: Visit, _ db: Database) {
        self.init(site: visit.site, db: db, now: visit.now)
    }

    /// Writes one, in the transaction of what it tells.
    /// - Parameters:
    ///   - values: what stands in the places of its texts.
    ///   - end: until when a link serves that it carries and that opens something: such a mail is
    ///     kept sealed, and no longer than that.
    package func send(
        _ kind: MailKind, to email: String, locale: String,
        _ values: KeyValuePairs<String, String>, linkUntil end: Date? = nil
    ) throws {
        let words = site.catalogues.words(locale)
        var body = words("mail.\(kind.name).body", values)
        body = body.replacingOccurrences(of: "{site}", with: site.options.name)
        let closing = words("mail.closing", ["address": site.options.address])
        let (subject, text) = (words("mail.\(kind.name).subject"), body + "\n\n" + closing)
        guard let end else {
            return try Outbox(db: db).add(to: email, subject: subject, body: text, at: now)
        }
        try Outbox(db: db).add(
            to: email, subject: subject, sealed: site.mailSeal.close(text), until: end, at: now)
    }

    package func send(
        _ kind: MailKind, to person: Person, _ values: KeyValuePairs<String, String> = [:],
        linkUntil end: Date? = nil
    ) throws {
        try send(kind, to: person.email, locale: person.locale, values, linkUntil: end)
    }

    /// An address of the site as a mail needs it.
    package func link(_ path: String) -> String { site.options.address + path }
}
