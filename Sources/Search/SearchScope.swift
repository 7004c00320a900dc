import Community
import Content
import Storage

/// Where a search looks: the marks that every match must have. They narrow what is read; what
/// the viewer may see is asked of the items themselves.
struct SearchScope {
    private let marks: [FullTextQuery]

    /// - Parameters:
    ///   - authors: nil for anybody; those of the name that was asked for otherwise.
    ///   - sight: what the viewer may see something of.
    init(
        _ question: SearchQuestion, authors: [Person.ID]?, _ sight: FullTextQuery?,
        for viewer: Viewer, in space: Space
    ) {
        let theme = Self.theme(question.theme)
        var marks: [FullTextQuery] = []
        if let module = question.module, theme == nil {
            marks.append(.mark(SearchMark.module(module)))
        }
        if let (feature, id) = theme { marks.append(.mark(SearchMark.theme(feature, id))) }
        if let authors { marks.append(.any(authors.map { .mark(SearchMark.author($0)) })) }
        if let days = question.days { marks.append(.any(days.marks.map { .mark($0) })) }
        // A guest sees nothing that hangs from an item: no need to read and refuse it.
        if !viewer.belongs(to: space) { marks.append(.mark(SearchMark.top)) }
        if let sight, theme == nil { marks.append(sight) }
        // A theme or an author is of few things beyond the space: their spaces are looked up.
        let isNarrow = theme != nil || authors != nil || sight != nil
        self.marks = marks + (isNarrow ? [] : [.mark(SearchMark.space(space.id))])
    }

    func narrowing(_ query: FullTextQuery) -> FullTextQuery { .within(query, marks) }

    var everything: FullTextQuery { .all(marks) }

    /// "forum-12" is the theme 12 of the forum.
    static func theme(_ text: String) -> (feature: String, id: Int64)? {
        guard let hyphen = text.lastIndex(of: "-"),
            let id = Int64(text[text.index(after: hyphen)...]), id > 0
        else { return nil }
        return (String(text[..<hyphen]), id)
    }
}
