import Community
import Content
import HTTP
import Markup
import Security
import Storage

/// Somebody who has signed in, and the spaces that they were removed from meanwhile.
struct Entry {
    let person: Person.ID
    private let token: Token
    private let left: [Space]

    init(_ person: Person.ID, by proof: Proof, _ visit: Visit, _ db: Database) throws {
        self.person = person
        token = try SessionStore(db: db).begin(person, by: proof, visit)
        // The page that tells it would stand in the way of what is to be sent on.
        left =
            visit.request.fields.first("kept")?.isEmpty == false
            ? [] : try DepartureStore(db: db).take(of: person)
    }

    /// Leads where they were going, with what they had typed.
    func answer(_ visit: Visit) throws -> Response {
        let fields = visit.request.fields
        let kept = KeptForm(packed: fields.first("kept") ?? "")
        let next = SafeRedirect.path(fields.first("next") ?? "") ?? "/"
        var response = Response.redirect(to: next)
        if kept != nil || !left.isEmpty {
            // The page is already that of the new session: the keys of its form belong to it.
            let visitor = try visit.site.database.read { db in
                try SessionStore(db: db).visitor(token, now: visit.now)
            }
            let resumed = visit.viewed(by: visitor?.viewer ?? .guest)
            response =
                if let kept {
                    try resumed.page(try ResumePage(kept, resumed))
                } else {
                    try resumed.page(DeparturePage(spaces: left, next: next))
                }
        }
        welcome(&response, visit)
        return response
    }

    /// The browser keeps the session.
    func welcome(_ response: inout Response, _ visit: Visit) {
        response.welcome(person, with: token, visit)
    }
}
