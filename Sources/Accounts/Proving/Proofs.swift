import Community
import Content
import HTTP
import Security
import Storage

/// Whoever is signed in shows again who they are, before what matters: by their password, a code
/// or a passkey. It holds for some minutes; what they had typed is sent on by one button.
enum Proofs {
    static let path = Path("/account/proof")

    static let prompt = ProofPrompt { visit, kept, problem in
        guard problem == .proofFirst else { return try SecurityPages.owed(kept, visit) }
        let isRead = visit.request.head.method.isSafe
        return try page(
            visit, kept: kept?.packed ?? "", next: isRead ? visit.request.head.target : "",
            FormErrors(), problem.status)
    }

    static func create(_ visit: Visit) throws -> Response {
        let fields = visit.request.fields
        guard let token = try prove(visit) else {
            var errors = FormErrors()
            let isPassword = fields.first("password")?.isEmpty == false
            errors.add(
                isPassword ? "password" : "code",
                visit.words(isPassword ? "password.fault.current" : "secondStep.wrong"))
            return try page(
                visit, kept: fields.first("kept") ?? "", next: fields.first("next") ?? "", errors,
                .unprocessable)
        }
        var response =
            if let kept = KeptForm(packed: fields.first("kept") ?? "") {
                try visit.page(try ResumePage(kept, visit))
            } else {
                Response.redirect(to: SafeRedirect.path(fields.first("next") ?? "") ?? "/")
            }
        response.set(visit.site.cookies.session(token))
        return response
    }

    private static func prove(_ visit: Visit) throws -> Token? {
        let me = try Profiles.me(visit)
        guard let session = visit.viewer.session else { throw Problem.signInFirst }
        let shown = ShownFactor(visit.request.fields, for: .session(session))
        let fresh = { (proof: Proof, db: Database) in
            try SessionStore(db: db).prove(session, by: proof, at: visit.now)
        }
        guard shown.isEmpty else { return try FactorCheck(visit, of: me).passing(shown, fresh) }
        return try PasswordCheck(visit, email: me.email)
            .passing(visit.request.fields.first("password") ?? "") { try fresh(.password, $1) }
    }

    private static func page(
        _ visit: Visit, kept: String, next: String, _ errors: FormErrors,
        _ status: Status
    ) throws -> Response {
        let me = try Profiles.me(visit)
        let held = try SecondFactorStore(db: visit.db).held(by: me.id)
        let question = visit.viewer.session.map {
            PasskeyQuestion(at: path(), for: .session($0), among: held.passkeys, visit)
        }
        return try visit.page(
            ProofPage(
                username: me.email, held: held, question: held.passkeys.isEmpty ? nil : question,
                next: next, kept: kept, errors: errors),
            status)
    }
}
