import Community
import Foundation
import HTTP

/// Whom a name that is being typed may mean, and for how many a letter is, for the form's script.
enum Recipients {
    static let most = 8
    private static let longest = 60

    static func index(_ visit: Visit) throws -> Response {
        let found = try matching(visit.request.head.query.first("q") ?? "", visit)
        let bytes = try JSONEncoder().encode(["people": found.map(Found.init)])
        var response = Response(type: .json, Array(bytes))
        response.headers.set("Cache-Control", "no-store")
        return response
    }

    /// By the sorted index of the space's members: a part of a name, or of what they show of
    /// themselves.
    static func matching(_ text: String, _ visit: Visit) throws -> [RecipientRow] {
        let typed = String(text.oneLine.prefix(longest))
        guard !typed.isEmpty else { return [] }
        let (space, person) = (try visit.spaceOfMembers, try visit.person)
        let members = MemberStore(db: visit.db, viewer: visit.viewer, space: space)
        return try members.page(MemberQuery(["q": typed])).members
            .filter { $0.person != person }.prefix(most)
            .map { RecipientRow($0, in: space, visit.words) }
    }

    /// What the button says, while one chooses.
    static func count(_ visit: Visit) throws -> Response {
        let typed = TypedLetter(visit.request.head.query)
        let text = try SendingPlan(typed, visit).text(AddresseeChoice(typed, visit))
        return .json(["text": text ?? ""])
    }

    private struct Found: Encodable {
        let id: String
        let name: String
        let context: String

        init(_ row: RecipientRow) { (id, name, context) = (row.id, row.name, row.context) }
    }
}
