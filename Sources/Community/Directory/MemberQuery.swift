package import HTTP

/// What the address of a list of members asks for: `?q=haddad&kind=elected&group=3`.
package struct MemberQuery: Equatable, Sendable {
    package var filter: MemberFilter
    /// The last line of the page before.
    package var place: MemberPlace?

    /// - Parameter groups: those that the viewer may narrow the list to.
    package init(
        _ query: FormFields, withDisabled: Bool = false, among groups: [MemberGroup.ID] = []
    ) {
        let group = query.first("group").flatMap(MemberGroup.ID.init(segment:))
        let department = query.first("department").flatMap {
            Department.name(of: $0) == nil ? nil : $0
        }
        filter = MemberFilter(
            words: String((query.first("q") ?? "").oneLine.prefix(100)),
            kind: query.first("kind").flatMap(MilitantKind.init), department: department,
            group: group.flatMap { groups.contains($0) ? $0 : nil }, withDisabled: withDisabled)
        place = MemberPlace(query.first("after"))
    }

    /// The address of the same list, turned to another page or narrowed otherwise.
    package func address(_ path: String) -> String {
        var fields = FormFields()
        if !filter.words.isEmpty { fields.append("q", filter.words) }
        if let kind = filter.kind { fields.append("kind", kind.rawValue) }
        if let department = filter.department { fields.append("department", department) }
        if let group = filter.group { fields.append("group", group.description) }
        if let place { fields.append("after", place.text) }
        return fields.isEmpty ? path : path + "?" + fields.urlEncoded
    }

    package func with(kind: MilitantKind?) -> MemberQuery {
        var query = self
        query.filter.kind = kind
        query.place = nil
        return query
    }

    package func with(group: MemberGroup.ID?) -> MemberQuery {
        var query = self
        query.filter.group = group
        query.place = nil
        return query
    }
}
