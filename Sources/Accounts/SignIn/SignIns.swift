import Community
import Content
import Foundation
import HTTP
import Security
import Storage

/// Signing in and out.
enum SignIns {
    /// What stands in the place of a page that one must sign in for.
    static let prompt = SignInPrompt { visit, kept, next, status in
        try visit.page(
            SignInPage(
                email: "", error: nil, next: next, kept: kept?.packed ?? "",
                isInterrupted: kept != nil,
                isDemonstration: visit.site.options.isDemonstration), status)
    }

    static func new(_ visit: Visit) throws -> Response {
        let next = visit.request.head.query.first("next") ?? ""
        if visit.viewer.isSignedIn { return .redirect(to: SafeRedirect.path(next) ?? "/") }
        return try visit.page(try page(visit, next: next))
    }

    /// An unknown address and a wrong password get the same answer in the same time.
    static func create(_ visit: Visit) throws -> Response {
        let fields = visit.request.fields
        guard let typed = fields.first("email") else {
            let kept = fields.first("kept") ?? ""
            return try visit.page(try page(visit, next: fields.first("next") ?? "", kept: kept))
        }
        let email = Email.typed(typed)
        let check = PasswordCheck(visit, email: email)
        let entered = try check.passing(fields.first("password") ?? "") { person, db in
            (person.id, try SessionStore(db: db).begin(person.id, visit))
        }
        guard let (person, token) = entered else {
            let refused = try page(
                visit, email: email, error: visit.words("signIn.refused"),
                next: fields.first("next") ?? "", kept: fields.first("kept") ?? "")
            return try visit.page(refused, .unprocessable)
        }
        return try welcome(person, token, visit)
    }

    static func destroy(_ visit: Visit) throws -> Response {
        let person = try visit.person
        if let session = visit.viewer.session {
            _ = try SessionStore(db: visit.db).close(session, of: person)
            try visit.record(.signedOut)
        }
        var response = visit.redirect(to: AccountPaths.signIn(), notice: "signIn.signedOut")
        response.set(visit.site.cookies.clearing(.session))
        // Not "cookies": the flash line is one.
        response.headers.add("Clear-Site-Data", "\"cache\", \"storage\"")
        return response
    }

    private static func page(
        _ visit: Visit, email: String = "", error: String? = nil, next: String, kept: String = ""
    ) throws -> SignInPage {
        let isDemonstration = visit.site.options.isDemonstration
        let accounts =
            isDemonstration ? try DemonstrationAccountStore(db: visit.db).firstMembers() : []
        return SignInPage(
            email: email, error: error, next: next, kept: kept,
            isInterrupted: !kept.isEmpty && !visit.viewer.isSignedIn,
            isCarrying: !kept.isEmpty && visit.viewer.isSignedIn,
            isDemonstration: isDemonstration,
            accounts: accounts.map {
                SignInPage.Account(
                    name: $0.name, email: $0.email, role: visit.words("role.\($0.role.rawValue)"))
            })
    }

    private static func welcome(
        _ person: Person.ID, _ token: Token, _ visit: Visit
    ) throws -> Response {
        let fields = visit.request.fields
        guard let kept = KeptForm(packed: fields.first("kept") ?? "") else {
            let next = SafeRedirect.path(fields.first("next") ?? "") ?? "/"
            var response = Response.redirect(to: next)
            response.welcome(person, with: token, visit)
            return response
        }
        // The page is already that of the new session: the keys of its form belong to it.
        let visitor = try visit.site.database.read { db in
            try SessionStore(db: db).visitor(token, now: visit.now)
        }
        let resumed = visit.viewed(by: visitor?.viewer ?? .guest)
        var response = try resumed.page(try ResumePage(kept, resumed))
        response.welcome(person, with: token, visit)
        return response
    }
}
