import Community
import Content
import HTTP
import Storage

/// What the address of a search asks for: `?q=accord&module=news&author=Amina&from=2019-06-01`.
struct SearchQuestion: Sendable {
    var text: String
    var module: String?
    /// `forum-12`: the feature and the number of its theme.
    var theme: String
    var author: String
    var from: String
    var to: String
    var page: Int

    /// Characters; nobody types more into one line.
    static let longest = 200
    private static let longestName = 100

    init(_ query: FormFields) {
        text = query.first("q") ?? ""
        module = query.first("module").flatMap { $0.isEmpty ? nil : $0 }
        theme = query.first("theme") ?? ""
        // A theme is one of its module.
        if module == nil, let end = theme.lastIndex(of: "-") { module = String(theme[..<end]) }
        author = String((query.first("author") ?? "").oneLine.prefix(Self.longestName))
        from = String((query.first("from") ?? "").oneLine.prefix(20))
        to = String((query.first("to") ?? "").oneLine.prefix(20))
        page = min(max(1, query.first("page").flatMap(Int.init) ?? 1), 1000)
    }

    var isFiltered: Bool {
        ![module ?? "", theme, author, from, to].allSatisfy(\.isEmpty)
    }

    /// Nothing was asked yet.
    var isEmpty: Bool { text.isBlank && !isFiltered }

    /// The address of the same search, changed by the caller.
    func address(in space: Space, _ change: (inout SearchQuestion) -> Void) -> String {
        var question = self
        question.page = 1
        change(&question)
        var fields = FormFields()
        let values = [
            ("q", question.text), ("module", question.module ?? ""), ("theme", question.theme),
            ("author", question.author), ("from", question.from), ("to", question.to),
            ("page", question.page > 1 ? String(question.page) : ""),
        ]
        for (name, value) in values where !value.isEmpty { fields.append(name, value) }
        let path = SpacePaths.search(in: space)
        return fields.isEmpty ? path : path + "?" + fields.urlEncoded
    }

    /// The days between which things are looked for; nil without any.
    var days: SearchDays? {
        guard !from.isEmpty || !to.isEmpty else { return nil }
        let first = from.isEmpty ? SearchDays.oldest : SearchDay(from)
        let last = to.isEmpty ? SearchDays.newest : SearchDay(to)
        guard let first, let last else { return nil }
        return SearchDays(
            first: max(first, SearchDays.oldest), last: min(last, SearchDays.newest))
    }

    /// What is wrong with it, field by field.
    func errors(_ words: Localization) -> FormErrors {
        var errors = FormErrors()
        if text.count > Self.longest {
            errors.add("q", words.count("search.error.tooLong", Self.longest))
        } else if !text.isBlank, SearchWords(text).sought.isEmpty {
            errors.add("q", words("search.error.noWord"))
        }
        for (id, day) in [("from", from), ("to", to)] where !day.isEmpty && SearchDay(day) == nil {
            errors.add(id, words("search.error.day"))
        }
        if errors.isEmpty, let days, days.last < days.first {
            errors.add("to", words("search.error.order"))
        }
        return errors
    }
}
