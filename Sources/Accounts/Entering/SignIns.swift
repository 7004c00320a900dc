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
        let space = try SpaceDoor.space(of: next, visit)
        let visit = visit.speaking(as: space)
        return try visit.page(
            SignInPage(
                lead: visit.words(status == .notFound ? "signIn.leadMissing" : "signIn.lead"),
                door: space.map(SignInDoor.init), email: "", error: nil, next: next,
                kept: kept?.packed ?? "", held: kept, question: question(visit),
                offersLink: try offersLink(visit),
                isDemonstration: visit.site.options.isDemonstration), status)
    }

    static func new(_ visit: Visit) throws -> Response {
        let next = visit.request.head.query.first("next") ?? ""
        if visit.viewer.isSignedIn { return .redirect(to: SafeRedirect.path(next) ?? "/") }
        return try page(visit, next: next)
    }

    /// An unknown address and a wrong password get the same answer in the same time.
    static func create(_ visit: Visit) throws -> Response {
        let fields = visit.request.fields
        guard let typed = fields.first("email") else {
            let kept = fields.first("kept") ?? ""
            return try page(visit, next: fields.first("next") ?? "", kept: kept)
        }
        let email = Email.typed(typed)
        let check = PasswordCheck(visit, email: email)
        do {
            let entrance = try check.passing(fields.first("password") ?? "") { person, db in
                try Entrance(person, by: .password, visit, db)
            }
            guard let entrance else {
                return try again(visit, email: email, because: "signIn.refused")
            }
            return try entrance.answer(visit)
        } catch let merged as PasswordCheck.Merged {
            return try again(visit, email: email, because: "signIn.merged", merged.email)
        }
    }

    /// The form again, with what it carried.
    /// - Parameter address: to be used instead, if the reason names one.
    static func again(
        _ visit: Visit, email: String = "", because reason: String, _ address: String = ""
    ) throws -> Response {
        let fields = visit.request.fields
        return try page(
            visit, email: email, error: visit.words(reason, ["email": address]),
            next: fields.first("next") ?? "",
            kept: fields.first("kept") ?? "")
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

    /// - Parameter error: what is wrong.
    private static func page(
        _ visit: Visit, email: String = "", error: String? = nil, next: String, kept: String = ""
    ) throws -> Response {
        let isDemonstration = visit.site.options.isDemonstration
        let accounts =
            isDemonstration ? try DemonstrationAccountStore(db: visit.db).firstMembers() : []
        let space = try SpaceDoor.space(of: next, visit)
        let visit = visit.speaking(as: space)
        let page = SignInPage(
            lead: visit.words("signIn.lead"), door: space.map(SignInDoor.init), email: email,
            error: error, next: next, kept: kept,
            held: try visit.viewer.isSignedIn ? nil : KeptForm(packed: kept)?.read(by: visit),
            isCarrying: !kept.isEmpty && visit.viewer.isSignedIn,
            question: question(visit), offersLink: try offersLink(visit),
            isDemonstration: isDemonstration,
            accounts: accounts.map {
                SignInPage.Account(
                    name: $0.name, email: $0.email, role: visit.words("role.\($0.role.rawValue)"))
            })
        return try visit.page(page, error == nil ? .ok : .unprocessable)
    }

    private static func offersLink(_ visit: Visit) throws -> Bool {
        try SitePolicyStore(db: visit.db).current().offersLink
    }

    private static func question(_ visit: Visit) -> PasskeyQuestion {
        PasskeyQuestion(at: PasskeySignIns.path(), for: .door, isAlone: true, visit)
    }
}
