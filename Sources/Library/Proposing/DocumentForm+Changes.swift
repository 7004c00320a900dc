extension DocumentForm {
    /// The fields that another form says differently, of those that readers are shown.
    /// The names of those whose changes are noted.
    static let fields = [
        "title", "themes", "description", "publisher", "address", "day", "language", "keywords",
    ]

    func changes(to other: DocumentForm) -> [String] {
        let parts: [(field: String, own: String, others: String)] = [
            ("title", title, other.title), ("themes", themeNames, other.themeNames),
            ("description", description, other.description),
            ("publisher", publisher, other.publisher),
            ("address", sourceAddress, other.sourceAddress), ("day", datedOn, other.datedOn),
            ("language", language, other.language), ("keywords", keywords, other.keywords),
        ]
        return parts.filter { $0.own != $0.others }.map(\.field)
    }

    private var themeNames: String { themes.sorted().joined(separator: " ") }
}
