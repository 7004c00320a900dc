import Community
import HTTP
import Storage

/// How the mails of the site do, for those who run it.
enum SiteMail {
    static func index(_ visit: Visit) throws -> Response {
        try visit.page(SiteMailPage(visit))
    }

    /// Looks at the relay and the mailbox now. All that is read of the database is read before:
    /// a reading lasts five seconds at most.
    static func check(_ visit: Visit) throws -> Response {
        var page = try SiteMailPage(visit)
        if let options = visit.site.options.mail {
            page.findings = RelayCheckup(options, patience: .seconds(2)).findings
                .map { MailFactLine($0, visit) }
        }
        return try visit.page(page)
    }

    /// A mail to oneself that asks for every receipt.
    static func tryOut(_ visit: Visit) throws -> Response {
        guard let me = try PersonStore(db: visit.db).find(visit.person) else {
            throw Problem.notFound
        }
        var mail = OutgoingMail(
            .trial, subject: visit.words("mail.trial.subject"),
            text: visit.words("mail.trial.body", ["site": visit.site.options.name]))
        mail.wantsReceipt = true
        try Mailer(visit, visit.db).send(mail, to: MailAddressee(me))
        return visit.redirect(to: SiteAdministrationPaths.mail(), notice: "relay.tried")
    }

    /// Has a relay tried again that was given a rest, or that refused us.
    static func release(_ visit: Visit) throws -> Response {
        try RelayStore(db: visit.db).release()
        try visit.record(.relayReleased)
        return visit.redirect(to: SiteAdministrationPaths.mail(), notice: "relay.released")
    }

    /// Has an address written to again.
    static func review(_ visit: Visit) throws -> Response {
        let email = visit.request.fields.first("email") ?? ""
        guard try MailHealthStore(db: visit.db).review(email, at: visit.now) else {
            throw Problem.notFound
        }
        // The log keeps for ever what it is told: whose it is goes with the account.
        let owner = try PersonStore(db: visit.db).find(email: email)
        try visit.record(.addressReviewed, target: owner?.id)
        return visit.redirect(to: SiteAdministrationPaths.mail(), notice: "relay.reviewed")
    }

    static func retry(_ id: MailID, _ visit: Visit) throws -> Response {
        guard try OutboxTroubleStore(db: visit.db).retry(id, at: visit.now) else {
            throw Problem.notFound
        }
        return visit.redirect(to: SiteAdministrationPaths.mail(), notice: "relay.retried")
    }

    static func destroy(_ id: MailID, _ visit: Visit) throws -> Response {
        guard try !Mailer(visit, visit.db).cancel([id]).isEmpty else { throw Problem.notFound }
        try visit.record(.mailGivenUp, id.description)
        return visit.redirect(to: SiteAdministrationPaths.mail(), notice: "relay.givenUp")
    }
}
