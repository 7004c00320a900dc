package import Markup

/// A person as a small picture and a name. Whether they still have a page is asked when all is
/// printed: see `PeopleLinks`.
package struct PersonBadge: Rendered {
    package let name: String
    package let initials: String
    package let photo: String?
    package let profile: String

    package static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .text("initials") { $0.initials },
        .optionalText("photo") { $0.photo }, .text("profileAddress") { $0.profile },
    ]
}

extension PersonBadge {
    init?(viewer: Viewer, in space: Space?) {
        guard let person = viewer.person else { return nil }
        self.init(
            person, name: viewer.name, hasPhoto: viewer.hasPhoto, in: space)
    }

    package init(_ person: Person.ID?, name: String, hasPhoto: Bool, in space: Space?) {
        self.name = name
        initials = Person.initials(of: name)
        let place = person.flatMap { person in space.map { (person, $0) } }
        photo = hasPhoto ? place.map { SpacePaths.photo($0.0, in: $0.1) } : nil
        profile = place.map { SpacePaths.member($0.0, in: $0.1) } ?? ""
    }
}
