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
        let twice = Set(
            Dictionary(grouping: found, by: \.person.name).filter { $0.value.count > 1 }.keys)
        let members = try found.map {
            let context = twice.contains($0.person.name) ? try self.context(of: $0, visit) : nil
            return Member($0, context, in: space)
        }
        let bytes = try JSONEncoder().encode(["people": members])
        var response = Response(type: .json, Array(bytes))
        response.headers.set("Cache-Control", "no-store")
        return response
    }

    /// What tells somebody from another of the same name, as far as the viewer sees it.
    private static func context(
        of found: MentionStore.Completion, _ visit: Visit
    ) throws -> String {
        let space = try visit.space
        let members = MemberStore(db: visit.db, viewer: visit.viewer, space: space)
        return MemberRow(try members.find(found.person.id), in: space, visit.words).line
    }

    private struct Member: Encodable {
        let id: String
        let name: String
        let initials: String
        let photo: String?
        let address: String
        /// For those of one name alone.
        let context: String?

        init(_ found: MentionStore.Completion, _ context: String?, in space: Space) {
            self.context = context
            let person = found.person
            id = person.id.description
            name = person.name
            initials = Person.initials(of: person.name)
            photo = found.hasPhoto ? SpacePaths.photo(person.id, in: space) : nil
            address = SpacePaths.member(person.id, in: space)
        }
    }
}
