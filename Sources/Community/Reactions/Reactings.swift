import HTTP

/// Giving a sign and taking it back. Both may be asked twice without harm.
enum Reactings {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try change(id, visit) { store, sign, person in
            try store.add(sign, to: id, by: person, at: visit.now)
        }
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try change(id, visit) { store, sign, person in
            try store.remove(sign, from: id, by: person)
        }
    }

    private static func change(
        _ id: Item.ID, _ visit: Visit, _ body: (ReactionStore, Sign, Person.ID) throws -> Void
    ) throws -> Response {
        let space = try visit.space
        let person = try visit.person
        let item = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayReact(to: item, in: space))
        let fields = visit.request.fields
        guard !fields.hasDuplicates("sign"), let sign = fields.first("sign").flatMap(Sign.init)
        else { throw Problem.badRequest }
        try body(ReactionStore(db: visit.db), sign, person)
        return visit.redirect(to: try address(of: item, visit))
    }

    /// Back to where the bar was.
    private static func address(of item: Item, _ visit: Visit) throws -> String {
        if item.kind == Comment.kind { return try CommentPlace.address(of: item, visit) }
        let page = visit.site.address(of: item.id, kind: item.kind, in: try visit.space)
        return page + "#reactions"
    }
}
