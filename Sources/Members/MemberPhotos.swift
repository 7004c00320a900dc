import Community
import HTTP

/// The picture of a member: only those who share a space with them see it.
enum MemberPhotos {
    static func show(_ id: Person.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let digest = try MemberStore(db: visit.db, viewer: visit.viewer, space: space).photo(of: id)
        return try visit.photo(digest)
    }
}
