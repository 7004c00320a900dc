package import Storage

/// A named set of members of a space, used as an audience.
package struct MemberGroup: Equatable, Sendable {
    package struct ID: EntityID {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }

        /// Those of a list, as `Dialect.list` makes it.
        package static func all(in list: String?) -> [ID] {
            (list ?? "").split(separator: " ").compactMap { Int64($0).map(ID.init(rawValue:)) }
        }
    }

    package let id: ID
    package let name: String

    package init(id: ID, name: String) {
        self.id = id
        self.name = name
    }
}

extension MemberGroup: FromRow {
    package init(row: Row) throws {
        id = try row["group_id"]
        name = try row["name"]
    }
}
