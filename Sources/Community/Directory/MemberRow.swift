import Markup

/// A member in a list: face, name, what they are.
package struct MemberRow: Rendered {
    let name: String
    let initials: String
    let photo: String?
    let profileAddress: String
    let role: String?
    let context: [String]

    package init(_ member: Member, in space: Space, _ words: Localization) {
        name = member.name
        initials = Person.initials(of: member.name)
        photo = member.hasPhoto ? SpacePaths.photo(member.person, in: space) : nil
        profileAddress = SpacePaths.member(member.person, in: space)
        role = member.role == .member ? nil : words("role.\(member.role.rawValue)")
        context = [
            member.kind.map { words("militant.\($0.rawValue)") }, member.organisation,
            member.department.flatMap(Department.name),
        ].compactMap { $0 }
    }

    /// What they are, in one line.
    package var line: String {
        let words = [role].compactMap { $0 } + context
        return words.enumerated().filter { place, word in !words[..<place].contains(word) }
            .map(\.element).joined(separator: ", ")
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .text("initials") { $0.initials },
        .optionalText("photo") { $0.photo }, .text("profileAddress") { $0.profileAddress },
        .optionalText("role") { $0.role }, .texts("context") { $0.context },
    ]
}
