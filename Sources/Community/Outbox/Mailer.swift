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
    /// - Parameter values: what stands in the places of its texts.
    package func send(
        _ kind: MailKind, to email: String, locale: String,
        _ values: KeyValuePairs<String, String>
    ) throws {
        let words = site.catalogues.words(locale)
        var body = words("mail.\(kind.name).body", values)
        body = body.replacingOccurrences(of: "{site}", with: site.options.name)
        let closing = words("mail.closing", ["address": site.options.address])
        try Outbox(db: db).add(
            to: email, subject: words("mail.\(kind.name).subject"), body: body + "\n\n" + closing,
            at: now)
    }

    package func send(
        _ kind: MailKind, to person: Person, _ values: KeyValuePairs<String, String> = [:]
    ) throws {
        try send(kind, to: person.email, locale: person.locale, values)
    }

    /// An address of the site as a mail needs it.
    package func link(_ path: String) -> String { site.options.address + path }
}
