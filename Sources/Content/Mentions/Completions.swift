import Community
import Foundation
import HTTP

/// The members whom a name that is being typed may mean, for the editors.
enum Completions {
    private static let most = 8
    private static let longest = 60

    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let typed = String((visit.request.head.query.first("q") ?? "").plain.prefix(longest))
        let text = typed.trimmingCharacters(in: .whitespaces)
        let found =
            text.isEmpty
            ? []
            : try MentionStore(db: visit.db).completions(text, in: space.id, limit: most)
        let members = found.map { Member($0, in: space) }
        let bytes = try JSONEncoder().encode(["people": members])
        var response = Response(type: .json, Array(bytes))
        response.headers.set("Cache-Control", "no-store")
        return response
    }

    private struct Member: Encodable {
        let id: String
        let name: String
        let initials: String
        let photo: String?
        let address: String

        init(_ found: MentionStore.Completion, in space: Space) {
            let person = found.person
            id = person.id.description
            name = person.name
            initials = Person.initials(of: person.name)
            photo = found.hasPhoto ? SpacePaths.photo(person.id, in: space) : nil
            address = SpacePaths.member(person.id, in: space)
        }
    }
}
