package import Storage

/// A named set of members of a space, used as an audience.
package struct MemberGroup: Equatable, Sendable {
    package struct ID: EntityID {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    package let id: ID
    package let name: String
}

extension MemberGroup: FromRow {
    package init(row: Row) throws {
        id = try row["group_id"]
        name = try row["name"]
    }
}
