package import HTTP

/// What the address of a list of members asks for: `?q=haddad&kind=elected`.
package struct MemberQuery: Equatable, Sendable {
    package var filter: MemberFilter
    /// The last line of the page before.
    package var place: MemberPlace?

    /// - Parameter group: whose page the list stands on, which `inside=1` narrows it to.
    package init(
        _ query: FormFields, withDisabled: Bool = false, of group: MemberGroup.ID? = nil
    ) {
        let department = query.first("department").flatMap {
            Department.name(of: $0) == nil ? nil : $0
        }
        filter = MemberFilter(
            words: String((query.first("q") ?? "").oneLine.prefix(100)),
            kind: query.first("kind").flatMap(MilitantKind.init), department: department,
            group: query.first("inside") == "1" ? group : nil, withDisabled: withDisabled)
        place = MemberPlace(query.first("after"))
    }

    /// The address of the same list, turned to another page or narrowed otherwise.
    package func address(_ path: String) -> String {
        var fields = FormFields()
        if !filter.words.isEmpty { fields.append("q", filter.words) }
        if let kind = filter.kind { fields.append("kind", kind.rawValue) }
        if let department = filter.department { fields.append("department", department) }
        if filter.group != nil { fields.append("inside", "1") }
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
