import Community
import Content
import HTTP

/// What the address of the list asks for: `?q=dupont&theme=3&department=31`.
struct ContactQuery: Equatable, Sendable {
    /// The members of the space are listed beside the cards, never copied.
    enum Shelf: String, CaseIterable, Sendable {
        case all, organisation, person, members
    }

    /// What is to be looked after.
    enum Attention: String, CaseIterable, Sendable {
        /// Nobody has confirmed it for long.
        case due
        /// Whoever looks is who looks after it.
        case mine
    }

    static let letters = ["#"] + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)

    var words = ""
    var shelf = Shelf.all
    var theme: ItemTheme.ID?
    var department: String?
    var letter: String?
    var care: Attention?
    var page = 1

    init() {}

    init(_ query: FormFields) {
        words = String((query.first("q") ?? "").oneLine.prefix(100))
        shelf = query.first("kind").flatMap(Shelf.init) ?? .all
        theme = query.first("theme").flatMap { ItemTheme.ID(segment: $0) }
        department = query.first("department").flatMap { Department.name(of: $0) == nil ? nil : $0 }
        letter = query.first("letter").flatMap { Self.letters.contains($0) ? $0 : nil }
        care = query.first("care").flatMap(Attention.init)
        page = query.first("page").flatMap(Int.init) ?? 1
    }

    /// Whether it leaves out cards.
    var isNarrow: Bool {
        !words.isEmpty || shelf != .all || theme != nil || department != nil || letter != nil
            || care != nil
    }

    /// Whether words are looked for in all that there is, members as well.
    var seeksAll: Bool {
        !words.isEmpty && shelf == .all && theme == nil && letter == nil && care == nil
            && page == 1
    }

    /// What the words that were typed may begin.
    var beginnings: [String] { ContactWords.typed(words) }

    var fields: FormFields {
        var fields = FormFields()
        if !words.isEmpty { fields.append("q", words) }
        if shelf != .all { fields.append("kind", shelf.rawValue) }
        if let theme { fields.append("theme", theme.description) }
        if let department { fields.append("department", department) }
        if let letter { fields.append("letter", letter) }
        if let care { fields.append("care", care.rawValue) }
        if page > 1 { fields.append("page", String(page)) }
        return fields
    }

    func address(_ path: String) -> String {
        let fields = fields
        return fields.isEmpty ? path : path + "?" + fields.urlEncoded
    }

    /// The same list narrowed otherwise, from its first page; what is to be looked after is a list
    /// of its own.
    func with(_ change: (inout ContactQuery) -> Void) -> ContactQuery {
        var query = self
        query.page = 1
        let whole = query
        change(&query)
        guard query.care == care else {
            var own = ContactQuery()
            own.care = query.care
            return own
        }
        if query != whole { query.care = nil }
        return query
    }
}
