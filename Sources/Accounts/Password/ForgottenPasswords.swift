import Community
import Content
import Foundation
import HTTP
import Security
import Storage

/// Asking for a link to choose a new password. Who has an account cannot be told from the
/// answer nor from its time: the account is looked for afterwards, by a job.
enum ForgottenPasswords {
    static func new(_ visit: Visit) throws -> Response {
        try visit.page(ForgottenPasswordPage(email: "", error: nil, isSent: false))
    }

    static func create(_ visit: Visit) throws -> Response {
        let email = Email.typed(visit.request.fields.first("email") ?? "")
        guard Email.isPlausible(email) else {
            let error = visit.words("email.implausible")
            return try visit.page(
                ForgottenPasswordPage(email: email, error: error, isSent: false), .unprocessable)
        }
        let asking = Attempt(.link, from: .anywhere(email: email), visit)
        // Whoever has to wait has a mail already, not a quarter of an hour old, whose link serves
        // for half an hour: nobody is kept from a link by others who ask for it.
        if try asking.count(visit.db) == .allowed {
            try JobQueue(visit.db).enqueue(
                sending.name, payload: email, at: visit.now, uniqueKey: nil)
            try visit.record(.passwordAsked)
        }
        return try visit.page(ForgottenPasswordPage(email: email, error: nil, isSent: true))
    }

    static let sending = JobKind(name: "people.password-link") { email, context in
        guard let person = try PersonStore(db: context.db).find(email: email),
            person.disabledAt == nil
        else { return }
        let token = try OneTimeLinkStore(db: context.db)
            .create(.password, for: person.id, at: context.now)
        let mail = Mailer(site: context.site, db: context.db, now: context.now)
        try mail.send(
            .password, to: person,
            ["name": person.name, "link": mail.link(AccountPaths.newPassword(token.text))],
            linkUntil: context.now.addingTimeInterval(OneTimeLinkStore.lifetime))
    }
}
