import Community
import Content
import Foundation
import HTTP
import Security
import Storage

/// Choosing a new password by the link of a mail. Looking at the page uses nothing up, since
/// mail scanners follow links (OWASP ASVS 6.4; security rule 10).
enum NewPasswords {
    static func new(_ text: String, _ visit: Visit) throws -> Response {
        guard let person = try owner(of: text, visit) else { return try gone(visit) }
        return try form(text, person, error: nil, visit)
    }

    static func create(_ text: String, _ visit: Visit) throws -> Response {
        guard let person = try owner(of: text, visit) else { return try gone(visit) }
        let password = visit.request.fields.first("password") ?? ""
        let owner = try ViewerStore(db: visit.db).viewer(of: person.id) ?? .guest
        if let error = PasswordRule.fault(
            in: password, known: [person.name, person.email],
            of: owner.memberships.map(\.space), visit)
        {
            return try form(text, person, error: error, visit)
        }
        let hash = try visit.site.hasher.hash(password)
        let entrance = try visit.write { db -> Entrance? in
            guard try OneTimeLinkStore(db: db).use(text, .password, now: visit.now) != nil else {
                return nil
            }
            try PasswordChange(visit, db).apply(hash, to: person)
            return try Entrance(person, by: .link, visit, db)
        }
        switch entrance {
        case .open(let entry):
            var response = visit.redirect(to: "/", notice: "password.changed")
            entry.welcome(&response, visit)
            return response
        // The password is another now; the second factor is asked for as ever.
        case .half(let half): return try SecondSteps.page(half, visit)
        case nil: return try gone(visit)
        }
    }

    private static func owner(of text: String, _ visit: Visit) throws -> Person? {
        try OneTimeLinkStore(db: visit.db).find(text, .password, now: visit.now)
            .flatMap { try PersonStore(db: visit.db).find($0.person) }
    }

    private static func form(
        _ text: String, _ person: Person, error: String?, _ visit: Visit
    ) throws -> Response {
        let page = NewPasswordPage(
            action: AccountPaths.newPassword(text), email: person.email, error: error)
        return try visit.page(page, error == nil ? .ok : .unprocessable).withoutReferrer
    }

    private static func gone(_ visit: Visit) throws -> Response {
        let page = LinkGonePage(
            title: visit.words("link.gone.title"), text: visit.words("link.gone.password"),
            action: visit.words("link.again"), address: AccountPaths.forgottenPassword())
        return try visit.page(page, .gone).withoutReferrer
    }
}
