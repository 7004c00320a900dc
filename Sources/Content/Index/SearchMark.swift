package import Community

/// The names of marks, said once for the index and for queries.
package enum SearchMark {
    /// What hangs from nothing.
    package static let top = "top"

    package static func space(_ id: Space.ID) -> String { "space\(id)" }
    package static func author(_ id: Person.ID) -> String { "author\(id)" }
    package static func module(_ feature: String) -> String {
        "module" + feature.filter(\.isLetter)
    }
    package static func theme(_ feature: String, _ id: Int64) -> String {
        "theme" + feature.filter(\.isLetter) + "\(id)"
    }
}
