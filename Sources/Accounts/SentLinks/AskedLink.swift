import Community
import Content
import Foundation
import HTTP
import Security
import Storage

/// A link that one asks for by one's address alone. Who has an account cannot be told from the
/// answer nor from its time: the account is looked for afterwards, by a job.
struct AskedLink: Sendable {
    /// Where it is asked for.
    let path: Path
    /// The keys of what its page says.
    let title: String
    let lead: String
    private let attempt: Attempt.Purpose
    private let audit: AuditAction
    /// Whether the site has it.
    let isOffered: @Sendable (SitePolicies) -> Bool
    /// Writes the mail that carries it.
    let sending: JobKind

    /// To choose a new password.
    static let password = AskedLink(
        path: AccountPaths.forgottenPassword, title: "forgotten.title", lead: "forgotten.lead",
        attempt: .link, audit: .passwordAsked, isOffered: { _ in true },
        sending: sending("people.password-link", .password, .password) {
            AccountPaths.newPassword($0)
        })

    /// To sign in, for whoever does not have their password at hand.
    static let signIn = AskedLink(
        path: Path("/sign-in/link"), title: "sentLink.title", lead: "sentLink.lead",
        attempt: .signInLink, audit: .linkAsked, isOffered: offersLink,
        sending: sending("people.sign-in-link", .signIn, .signInLink, isOffered: offersLink) {
            SentLinks.link($0)
        })

    private static let offersLink: @Sendable (SitePolicies) -> Bool = { $0.offersLink }

    private static func sending(
        _ name: String, _ purpose: OneTimeLink.Purpose, _ kind: MailKind,
        isOffered: @escaping @Sendable (SitePolicies) -> Bool = { _ in true },
        _ address: @escaping @Sendable (String) -> String
    ) -> JobKind {
        JobKind(name: name) { email, context in
            guard let person = try PersonStore(db: context.db).find(email: email),
                person.disabledAt == nil, isOffered(try SitePolicyStore(db: context.db).current())
            else { return }
            let token = try OneTimeLinkStore(db: context.db)
                .create(purpose, for: person.id, at: context.now)
            let mail = Mailer(site: context.site, db: context.db, now: context.now)
            try mail.send(
                kind, to: person,
                ["name": person.name, "link": mail.link(address(token.text))],
                linkUntil: context.now.addingTimeInterval(OneTimeLinkStore.lifetime))
        }
    }

    private func isOffered(_ visit: Visit) throws -> Bool {
        isOffered(try SitePolicyStore(db: visit.db).current())
    }

    /// Whoever kept the address is told how one comes in.
    private func instead(_ visit: Visit) -> Response {
        visit.redirect(to: AccountPaths.signIn(), notice: "sentLink.off")
    }

    func new(_ visit: Visit) throws -> Response {
        guard try isOffered(visit) else { return instead(visit) }
        return try visit.page(AskedLinkPage(self, email: "", visit.words))
    }

    func create(_ visit: Visit) throws -> Response {
        guard try isOffered(visit) else { return instead(visit) }
        let email = Email.typed(visit.request.fields.first("email") ?? "")
        var page = AskedLinkPage(self, email: email, visit.words)
        guard Email.isPlausible(email) else {
            page.errors.add("email", visit.words("email.incomplete"))
            return try visit.page(page, .unprocessable)
        }
        let asking = Attempt(attempt, from: .anywhere(email: email), visit)
        // Whoever has to wait has a mail already, not a quarter of an hour old, whose link serves
        // for half an hour: nobody is kept from a link by others who ask for it.
        if try asking.count(visit.db) == .allowed {
            try JobQueue(visit.db).enqueue(
                sending.name, payload: email, at: visit.now, uniqueKey: nil)
            try visit.record(audit)
        }
        page.isSent = true
        return try visit.page(page)
    }
}
