package import Foundation
package import Storage

/// A person of a space, as one viewer may see them.
package struct Member: FromRow {
    package let person: Person.ID
    package let name: String
    let hasPhoto: Bool
    package let role: Role
    let kind: MilitantKind?
    let organisation: String?
    let department: String?
    package let lastVisitAt: Date
    /// Whether they have come since they joined.
    package let hasCome: Bool
    package let disabledAt: Date?

    package init(row: Row) throws {
        person = try row["person_id"]
        name = try row["name"]
        hasPhoto = try row["has_photo"]
        role = try row["role"]
        let kind: String? = try row["kind"]
        self.kind = kind.flatMap(MilitantKind.init)
        organisation = try row["organisation"]
        department = try row["department"]
        lastVisitAt = try row["last_visit_at"]
        hasCome = try row["has_come"]
        disabledAt = try row["disabled_at"]
    }
}

/// What a list of members is narrowed to.
package struct MemberFilter: Equatable {
    package var words = ""
    package var kind: MilitantKind?
    package var department: String?
    /// Those who are in a group.
    package var group: MemberGroup.ID?
    /// Those whose account is closed are shown to those who run the site alone.
    var withDisabled = false

    package var isNarrow: Bool {
        !words.isEmpty || kind != nil || department != nil || group != nil
    }
}
