import Community
import Content
import HTTP
import Security
import Storage

/// Erasing one's own account, by somebody who knows its password.
enum AccountErasures {
    static func create(_ visit: Visit) throws -> Response {
        let me = try Profiles.me(visit)
        let password = visit.request.fields.first("password-erasure") ?? ""
        // Whoever writes beside it would leave something of theirs behind.
        let check = PasswordCheck(visit, email: me.email, .apart)
        let obstacles = try check.passing(password) { try erase($0, $1, visit) }
        var errors = FormErrors()
        guard let obstacles else {
            errors.add("password-erasure", visit.words("password.fault.current"))
            return try HeldData.page(visit, erasure: errors, .unprocessable)
        }
        guard obstacles.isEmpty else {
            for one in obstacles {
                errors.add("password-erasure", HeldData.sentence(one, visit.words))
            }
            return try HeldData.page(visit, erasure: errors, .conflict)
        }
        return farewell(visit)
    }

    /// - Returns: why it cannot be done yet; nothing if it is done.
    private static func erase(
        _ person: Person, _ db: Database, _ visit: Visit
    ) throws -> [ErasureObstacle] {
        let obstacles = try ErasureObstacleStore(db: db).all(for: person.id)
        guard obstacles.isEmpty else { return obstacles }
        let name = visit.words("person.gone")
        let merged = try PersonStore(db: db).merged(into: person.id)
        if try Erasure(visit.site, db, at: visit.now).begin(person, named: name) {
            for id in [person.id] + merged { try visit.record(.erased, target: id, in: db) }
        }
        return []
    }

    private static func farewell(_ visit: Visit) -> Response {
        var response = visit.redirect(to: AccountPaths.signIn(), notice: "data.erased")
        response.set(visit.site.cookies.clearing(.session))
        // Not "cookies": the flash line is one.
        response.headers.add("Clear-Site-Data", "\"cache\", \"storage\"")
        return response
    }
}
