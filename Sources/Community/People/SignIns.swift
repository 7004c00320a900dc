import Foundation
import HTTP
import Security
import Storage

/// Signing in and out.
enum SignIns {
    static func new(_ visit: Visit) throws -> Response {
        if visit.viewer.isSignedIn { return .redirect(to: home(of: visit)) }
        let next = visit.request.head.query.first("next") ?? ""
        return try visit.page(
            SignInPage(
                email: "", error: nil, next: next, kept: "", isInterrupted: false,
                isDemonstration: visit.site.options.isDemonstration))
    }

    /// An unknown address and a wrong password get the same answer in the same time.
    static func create(_ visit: Visit) throws -> Response {
        let fields = visit.request.fields
        let email = (fields.first("email") ?? "").trimmed
        let attempt = SignInAttempt(email: email, network: visit.network, now: visit.now)
        try attempt.requirePatience(visit.db)
        let person = try PersonStore(db: visit.db).find(email: email)
        let stored = try person.flatMap { try PersonStore(db: visit.db).password(of: $0.id) }
        let password = fields.first("password") ?? ""
        let verdict = try visit.site.hasher.verify(password, against: stored)
        guard let person, case .matches(let needsRehash) = verdict, person.disabledAt == nil else {
            try visit.write { try attempt.recordFailure($0) }
            return try again(email, visit)
        }
        let renewed = needsRehash ? try visit.site.hasher.hash(password) : nil
        let token = try visit.write { db in
            if let renewed { try PersonStore(db: db).setPassword(renewed, of: person.id) }
            return try attempt.succeed(person.id, device: Device.name(visit.request), db)
        }
        return try welcome(token, person, visit)
    }

    static func destroy(_ visit: Visit) throws -> Response {
        let person = try visit.person
        if let session = visit.viewer.session {
            _ = try SessionStore(db: visit.db).close(session, of: person)
            try AuditLog(db: visit.db).record(
                .signedOut, by: person, subject: "", network: visit.network, at: visit.now)
        }
        var response = visit.redirect(to: AccountPaths.signIn(), notice: "signIn.signedOut")
        response.set(visit.site.cookies.clearing(.session))
        // Not "cookies": the flash line is one.
        response.headers.add("Clear-Site-Data", "\"cache\", \"storage\"")
        return response
    }

    private static func again(_ email: String, _ visit: Visit) throws -> Response {
        let fields = visit.request.fields
        let kept = fields.first("kept") ?? ""
        return try visit.page(
            SignInPage(
                email: email, error: visit.words("signIn.refused"),
                next: fields.first("next") ?? "", kept: kept, isInterrupted: !kept.isEmpty,
                isDemonstration: visit.site.options.isDemonstration), .unprocessable)
    }

    private static func welcome(_ token: Token, _ person: Person, _ visit: Visit) throws -> Response
    {
        let fields = visit.request.fields
        let next = SafeRedirect.path(fields.first("next") ?? "") ?? "/"
        guard let kept = KeptForm(packed: fields.first("kept") ?? "") else {
            var response = Response.redirect(to: next)
            response.set(visit.site.cookies.session(token))
            return response
        }
        let arrival = try visit.site.database.read { db in
            try SessionStore(db: db).visitor(token, now: visit.now)
        }
        let resumed = Visit(
            site: visit.site, request: visit.request, db: visit.db,
            viewer: arrival?.viewer ?? .guest, place: nil, now: visit.now, words: visit.words,
            uploads: .none)
        var response = try resumed.page(ResumePage(kept: kept))
        response.set(visit.site.cookies.session(token))
        return response
    }

    private static func home(of visit: Visit) -> String {
        visit.viewer.memberships.first.map { HomePath.home(in: $0.space) } ?? "/account"
    }
}
