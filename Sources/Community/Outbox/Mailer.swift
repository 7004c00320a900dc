package import Foundation
import Security
package import Storage

/// Writes mails into the outbox, in the transaction of what they tell; they are sent later.
package struct Mailer {
    let site: Site
    let db: Database
    let now: Date

    /// How many addressees one call takes: more go through a `MailDistribution`.
    package static let most = 500

    package init(site: Site, db: Database, now: Date) {
        self.site = site
        self.db = db
        self.now = now
    }

    package init(_ visit: Visit, _ db: Database) {
        self.init(site: visit.site, db: db, now: visit.now)
    }

    package init(_ context: JobContext) {
        self.init(site: context.site, db: context.db, now: context.now)
    }

    /// Writes one mail.
    @discardableResult
    package func send(_ mail: OutgoingMail, to addressee: MailAddressee) throws -> MailID {
        let text = try OutboxTextStore(db: db).add(mail, at: now)
        return try add(mail, text, to: addressee)
    }

    /// Writes the same mail to several, each of whom gets their own and sees nobody else's address.
    /// - Returns: one for each addressee, in their order.
    /// - Throws: `MailerError.tooMany` beyond `most`.
    package func send(_ mail: OutgoingMail, to addressees: [MailAddressee]) throws -> [MailID] {
        guard addressees.count <= Self.most else { throw MailerError.tooMany(addressees.count) }
        guard !addressees.isEmpty else { return [] }
        let text = try OutboxTextStore(db: db).add(mail, at: now)
        return try addressees.map { try add(mail, text, to: $0) }
    }

    /// Writes one whose texts are in the catalogues, in the language of whoever reads it.
    /// - Parameters:
    ///   - values: what stands in the places of its texts.
    ///   - end: until when its `link` serves, which opens something: it is kept sealed, and the
    ///     mail is sent no later.
    @discardableResult
    package func send(
        _ kind: MailKind, to email: String, locale: String,
        _ values: KeyValuePairs<String, String>, linkUntil end: Date? = nil
    ) throws -> MailID {
        try send(kind, to: MailAddressee(email: email), locale, values, end)
    }

    @discardableResult
    package func send(
        _ kind: MailKind, to person: Person, _ values: KeyValuePairs<String, String> = [:],
        linkUntil end: Date? = nil
    ) throws -> MailID {
        try send(kind, to: MailAddressee(person), person.locale, values, end)
    }

    /// Writes the same mail to several, in the words of the catalogues: one text for all of them,
    /// in whose places stands what is sealed for each.
    /// - Parameters:
    ///   - values: what is the same for all.
    ///   - places: the names of what differs: each addressee has it in their `values`.
    package func send(
        _ kind: MailKind, to addressees: [MailAddressee], locale: String,
        _ values: KeyValuePairs<String, String>, places: Set<String>, linkUntil end: Date
    ) throws {
        var mail = OutgoingMail(kind, subject: "", text: "")
        (mail.subject, mail.text) = MailWords(site, locale).texts(of: kind) { name in
            places.contains(name)
                ? MailPlace.text(name) : values.first { $0.key == name }?.value
        }
        mail.expires = end
        _ = try send(mail, to: addressees)
    }

    private func send(
        _ kind: MailKind, to addressee: MailAddressee, _ locale: String,
        _ values: KeyValuePairs<String, String>, _ end: Date?
    ) throws -> MailID {
        let link = end == nil ? nil : values.first { $0.key == "link" }?.value
        var mail = OutgoingMail(kind, subject: "", text: "")
        (mail.subject, mail.text) = MailWords(site, locale).texts(of: kind) { name in
            if name == "link", link != nil { return MailPlace.text("link") }
            return values.first { $0.key == name }?.value
        }
        mail.expires = end
        var addressee = addressee
        addressee.values = link.map { ["link": $0] } ?? [:]
        return try send(mail, to: addressee)
    }

    /// An address of the site as a mail needs it.
    package func link(_ path: String) -> String { site.options.address + path }

    func add(
        _ mail: OutgoingMail, _ text: OutboxText.ID, to addressee: MailAddressee
    ) throws -> MailID {
        let messageID = "\(ShortToken().text)@\(site.options.mailDomain)"
        let tokens = site.mailSeal.tokens
        let values = try addressee.values.isEmpty ? nil : site.mailSeal.close(addressee.values)
        let entry = OutboxEntry(
            mail: mail, text: text, addressee: addressee, messageID: messageID, values: values,
            token: tokens.digest(of: tokens.token(for: messageID)))
        return try OutboxStore(db: db).add(entry, at: now)
    }
}

/// Why the outbox takes no mail.
package enum MailerError: Error, Equatable {
    /// So many addressees at once.
    case tooMany(Int)
    /// Nobody declares a distribution of this name.
    case unknownDistribution(String)
}

extension Site {
    /// Whether an answer to a mail can come in. Without a relay no mail goes out to be answered.
    package var readsAnswers: Bool { options.mail?.readsReturns ?? true }
}
