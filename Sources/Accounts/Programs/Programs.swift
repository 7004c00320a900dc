import Community
import Content
import HTTP
import Security
import Storage

/// The passwords by which one's programs read: made by whoever has just shown who they are, shown
/// once, taken back one by one.
enum Programs {
    static func index(_ visit: Visit) throws -> Response {
        try page(ProgramForm(visit), try Profiles.me(visit), visit)
    }

    static func create(_ visit: Visit) throws -> Response {
        let me = try Profiles.me(visit)
        var form = ProgramForm(visit.request.fields, visit)
        guard form.errors.isEmpty else { return try page(form, me, visit) }
        let made = try visit.write { try ProgramPasswordMaking(visit, $0).make(form, for: me) }
        switch made {
        case .made(let secret):
            return try visit.page(
                MadeProgramPage(
                    tabs: visit.accountTabs(at: "programs"), name: form.name, secret: secret.text,
                    guide: ProgramGuide(me, visit)))
        case .tooMany: form.refuse("name", visit.words("programs.fault.many"))
        }
        return try page(form, me, visit)
    }

    static func destroy(_ id: ApplicationPassword.ID, _ visit: Visit) throws -> Response {
        guard try ApplicationPasswordStore(db: visit.db).revoke(id, of: try visit.person) else {
            throw Problem.notFound
        }
        try visit.record(.programRevoked, target: try visit.person)
        return visit.redirect(to: AccountPaths.programs(), notice: "programs.revoked")
    }

    private static func page(
        _ form: ProgramForm, _ me: Person, _ visit: Visit
    ) throws -> Response {
        let all = try ApplicationPasswordStore(db: visit.db).all(of: me.id)
        let page = ProgramsPage(
            tabs: visit.accountTabs(at: "programs"),
            rows: all.map { ProgramRow($0, visit) }, form: form, options: form.options(visit),
            guide: ProgramGuide(me, visit))
        return try visit.page(page, form.errors.isEmpty ? .ok : .unprocessable)
    }
}
