package import HTTP

/// What the address of a list of members asks for: `?q=haddad&kind=elected&page=2`.
package struct MemberQuery: Equatable, Sendable {
    package var filter: MemberFilter
    package var page: Int

    package init(_ query: FormFields, withDisabled: Bool = false) {
        let department = query.first("department").flatMap {
            Department.name(of: $0) == nil ? nil : $0
        }
        filter = MemberFilter(
            words: String((query.first("q") ?? "").oneLine.prefix(100)),
            kind: query.first("kind").flatMap(MilitantKind.init), department: department,
            withDisabled: withDisabled)
        page = NumberedPages.asked(query)
    }

    /// The address of the same list, turned to another page or narrowed otherwise.
    package func address(_ path: String) -> String {
        var fields = FormFields()
        if !filter.words.isEmpty { fields.append("q", filter.words) }
        if let kind = filter.kind { fields.append("kind", kind.rawValue) }
        if let department = filter.department { fields.append("department", department) }
        if page > 1 { fields.append("page", String(page)) }
        return fields.isEmpty ? path : path + "?" + fields.urlEncoded
    }

    package func with(kind: MilitantKind?) -> MemberQuery {
        var query = self
        query.filter.kind = kind
        query.page = 1
        return query
    }

    package func pages(of count: Int, _ path: String, _ words: Localization) -> NumberedPages {
        NumberedPages(count: count, size: MemberStore.pageSize, asked: page, words) { page in
            var query = self
            query.page = page
            return query.address(path)
        }
    }
}
