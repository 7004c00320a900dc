import Community
import Content
import HTTP
import Security
import Storage

/// Changing one's own password, by somebody who knows the present one.
enum Passwords {
    static func edit(_ visit: Visit) throws -> Response {
        try page(try Profiles.me(visit), FormErrors(), visit)
    }

    static func update(_ visit: Visit) throws -> Response {
        let me = try Profiles.me(visit)
        let fields = visit.request.fields
        let password = fields.first("password-new") ?? ""
        var errors = FormErrors()
        let spaces = visit.viewer.memberships.map(\.space)
        if let fault = PasswordRule.fault(
            in: password, known: [me.name, me.email], of: spaces, visit)
        {
            errors.add("password-new", fault)
            return try page(me, errors, visit)
        }
        let check = PasswordCheck(visit, email: me.email)
        let hashing = { try visit.site.hasher.hash(password) }
        let current = fields.first("password") ?? ""
        let token = try check.passing(current, preparing: hashing) { person, hash, db in
            try PasswordChange(visit, db).apply(hash, to: person)
            return try SessionStore(db: db).begin(person.id, visit)
        }
        guard let token else {
            errors.add("password", visit.words("password.fault.current"))
            return try page(me, errors, visit)
        }
        var response = visit.redirect(to: AccountPaths.account(), notice: "password.changed")
        response.welcome(me.id, with: token, visit)
        return response
    }

    private static func page(
        _ me: Person, _ errors: FormErrors, _ visit: Visit
    ) throws -> Response {
        let page = PasswordPage(
            tabs: visit.accountTabs(at: "password"), username: me.email, errors: errors)
        return try visit.page(page, errors.isEmpty ? .ok : .unprocessable)
    }
}
