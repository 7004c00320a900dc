import Storage

/// Where a search looks: the marks that every match must have. They narrow what is read; what
/// the viewer may see is asked of the items themselves.
struct SearchScope {
    private(set) var marks: [FullTextQuery]

    /// - Parameter authors: nil for anybody; those of the name that was asked for otherwise.
    init(_ question: SearchQuestion, authors: [Person.ID]?, for viewer: Viewer, in space: Space) {
        var marks: [FullTextQuery] = [.mark(SearchMark.space(space.id))]
        if let module = question.module { marks.append(.mark(SearchMark.module(module))) }
        if let (feature, id) = Self.theme(question.theme) {
            marks.append(.mark(SearchMark.theme(feature, id)))
        }
        if let authors { marks.append(.any(authors.map { .mark(SearchMark.author($0)) })) }
        if let days = question.days { marks.append(.any(days.marks.map { .mark($0) })) }
        // A guest sees nothing that hangs from an item: no need to read and refuse it.
        if !viewer.belongs(to: space) { marks.append(.mark(SearchMark.top)) }
        self.marks = marks
    }

    /// Leaves out what the viewer sees nothing of.
    mutating func leaveOut(but seen: [FullTextQuery]) { marks.append(.any(seen)) }

    func narrowing(_ query: FullTextQuery) -> FullTextQuery { .all([query] + marks) }

    var everything: FullTextQuery { .all(marks) }

    /// "forum-12" is the theme 12 of the forum.
    static func theme(_ text: String) -> (feature: String, id: Int64)? {
        guard let hyphen = text.lastIndex(of: "-"),
            let id = Int64(text[text.index(after: hyphen)...]), id > 0
        else { return nil }
        return (String(text[..<hyphen]), id)
    }
}
