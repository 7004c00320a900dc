import Community
import Content
import HTTP
import Storage

/// Making one account of two by somebody who has both: signed in to the one that stays, with a
/// fresh sign-in, they open the other one by its password, or by a link of its mail, and by its
/// second factor if it has one. Then they are shown what will happen, and press.
enum Mergings {
    static func new(_ visit: Visit) throws -> Response {
        try page(visit, email: "")
    }

    /// By the password of the other account. An unknown address and a wrong password get the same
    /// answer in the same time.
    static func create(_ visit: Visit) throws -> Response {
        let me = try Profiles.me(visit)
        let fields = visit.request.fields
        let email = Email.typed(fields.first("email") ?? "")
        guard Email.key(email) != Email.key(me.email) else {
            return try page(visit, email: email, error: "merging.fault.own")
        }
        let other = try opened(email, fields.first("password") ?? "", visit)
        guard let other else {
            return try page(visit, email: email, error: "signIn.refused")
        }
        return try goOn(me, other, visit)
    }

    private static func opened(
        _ email: String, _ password: String, _ visit: Visit
    ) throws -> Person? {
        do {
            return try PasswordCheck(visit, email: email).passing(password) { person, _ in person }
        } catch is PasswordCheck.Merged {
            return nil
        }
    }

    /// To the second factor of the other account, or to what will happen.
    static func goOn(_ me: Person, _ other: Person, _ visit: Visit) throws -> Response {
        let claim = try visit.site.database.read { db in
            let asksMore = try PersonStore(db: db).secondFactor(of: other.id) != nil
            return try MergeClaim(asksMore ? .half : .proven, me, other, at: visit.now, db)
        }
        return try claim.stage == .half ? factorPage(claim, visit) : planPage(claim, visit)
    }

    static func second(_ visit: Visit) throws -> Response {
        let text = visit.request.fields.first("entry") ?? ""
        let claim = try visit.site.database.read { try MergeClaim(text, .half, visit, $0) }
        guard let claim else { return try page(visit, email: "", error: "merging.over") }
        let shown = ShownFactor(visit.request.fields, for: .entry(text))
        let isProven = try FactorCheck(visit, of: claim.closed).passing(shown) { _, _ in true }
        guard isProven == true else {
            return try factorPage(claim, visit, error: visit.words("secondStep.wrong"))
        }
        let proven = try visit.site.database.read {
            try MergeClaim(.proven, claim.kept, claim.closed, at: visit.now, $0)
        }
        return try planPage(proven, visit)
    }

    private static func planPage(_ claim: MergeClaim, _ visit: Visit) throws -> Response {
        let page = try visit.site.database.read { try MergePlanPage(claim, visit, $0) }
        return try visit.page(page).withoutReferrer
    }

    private static func factorPage(
        _ claim: MergeClaim, _ visit: Visit, error: String? = nil
    ) throws -> Response {
        let held = try visit.site.database.read {
            try SecondFactorStore(db: $0).held(by: claim.closed.id)
        }
        let entry = claim.text(visit.site.signer)
        let question = PasskeyQuestion(
            at: MergingPaths.second(), for: .entry(entry), among: held.passkeys, visit)
        let page = MergeFactorPage(
            email: claim.closed.email, held: held,
            question: held.passkeys.isEmpty ? nil : question, entry: entry, error: error)
        return try visit.page(page, error == nil ? .ok : .unprocessable).withoutReferrer
    }

    /// - Parameter error: the key of what is wrong.
    static func page(
        _ visit: Visit, email: String, error: String? = nil, isSent: Bool = false
    ) throws -> Response {
        var errors = FormErrors()
        if let error { errors.add("email", visit.words(error)) }
        let page = MergingPage(
            tabs: visit.accountTabs(at: "email"), me: try Profiles.me(visit), email: email,
            errors: errors, isSent: isSent)
        return try visit.page(page, errors.isEmpty ? .ok : .unprocessable)
    }
}
