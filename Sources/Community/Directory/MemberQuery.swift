package import HTTP

/// What the address of a list of members asks for: `?q=haddad&kind=elected`.
package struct MemberQuery: Equatable, Sendable {
    package var filter: MemberFilter
    /// The last line of the page before.
    package var place: MemberPlace?

    package init(_ query: FormFields, withDisabled: Bool = false) {
        let department = query.first("department").flatMap {
            Department.name(of: $0) == nil ? nil : $0
        }
        filter = MemberFilter(
            words: String((query.first("q") ?? "").oneLine.prefix(100)),
            kind: query.first("kind").flatMap(MilitantKind.init), department: department,
            withDisabled: withDisabled)
        place = MemberPlace(query.first("after"))
    }

    /// The address of the same list, turned to another page or narrowed otherwise.
    package func address(_ path: String) -> String {
        var fields = FormFields()
        if !filter.words.isEmpty { fields.append("q", filter.words) }
        if let kind = filter.kind { fields.append("kind", kind.rawValue) }
        if let department = filter.department { fields.append("department", department) }
        if let place { fields.append("after", place.text) }
        return fields.isEmpty ? path : path + "?" + fields.urlEncoded
    }

    package func with(kind: MilitantKind?) -> MemberQuery {
        var query = self
        query.filter.kind = kind
        query.place = nil
        return query
    }
}
