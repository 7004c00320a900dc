import Community
import HTTP

/// Giving a sign and taking it back. Both may be asked twice without harm.
///
/// All the bars of a page share one form, so a button says by itself what it does: `give` or
/// `take` is its name, `thanks-12` its value.
enum Reactions {
    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let person = try visit.person
        let wish = try Wish(visit.request.fields)
        let item = try ItemStore(db: visit.db).find(wish.item, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayReact(to: item, in: space))
        let store = ReactionStore(db: visit.db)
        if wish.isGiving {
            try store.add(wish.sign, to: item.id, by: person, at: visit.now)
        } else {
            try store.remove(wish.sign, from: item.id, by: person)
        }
        return visit.redirect(to: try place(of: item, visit))
    }

    private struct Wish {
        let isGiving: Bool
        let sign: Reaction
        let item: Item.ID

        init(_ fields: FormFields) throws(Problem) {
            let (given, taken) = (fields.first("give"), fields.first("take"))
            let parts = (given ?? taken ?? "").split(
                separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
            guard (given == nil) != (taken == nil), parts.count == 2,
                let sign = Reaction(rawValue: String(parts[0])),
                let item = Item.ID(segment: String(parts[1]))
            else { throw .badRequest }
            (isGiving, self.sign, self.item) = (given != nil, sign, item)
        }
    }

    /// Back to where the bar was.
    private static func place(of item: Item, _ visit: Visit) throws -> String {
        let place = try visit.site.place(of: item, visit)
        // That of an answer leads to its own place on a page.
        return item.parent == nil ? place + "#reactions" : place
    }
}
