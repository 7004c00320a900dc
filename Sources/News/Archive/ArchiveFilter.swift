import Community
import Content
import HTTP

/// What an address of the archive asks for.
struct ArchiveFilter: Sendable {
    var month: String?
    var category: NewsCategory?
    let categories: [NewsCategory]

    /// - Throws: `Problem.notFound` for a month that is none and a category of elsewhere.
    init(_ visit: Visit) throws {
        categories = try CategoryStore(db: visit.db).all(in: try visit.space)
        let query = visit.request.head.query
        if let text = query.first("month") {
            guard Self.split(text) != nil else { throw Problem.notFound }
            month = text
        }
        if let text = query.first("category") {
            category = categories.first { $0.id.description == text }
            guard category != nil else { throw Problem.notFound }
        }
    }

    /// "2019-06" is 2019 and 6.
    static func split(_ month: String) -> (year: Int, month: Int)? {
        let parts = month.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
            let year = Int(parts[0]), let number = Int(parts[1]), (1...12).contains(number)
        else { return nil }
        return (year, number)
    }

    func address(month: String?, category: NewsCategory.ID?, in space: Space) -> String {
        let parts = [month.map { "month=\($0)" }, category.map { "category=\($0)" }]
            .compactMap(\.self)
        let path = NewsPaths.archive(in: space)
        return parts.isEmpty ? path : path + "?" + parts.joined(separator: "&")
    }

    func heading(_ visit: Visit) -> String {
        let names = [category?.name, month.flatMap { Self.name($0, visit) }].compactMap(\.self)
        return names.isEmpty ? visit.words("news.archive") : names.joined(separator: ", ")
    }

    /// "Juin 2019"
    static func name(_ month: String, _ visit: Visit) -> String? {
        guard let (year, number) = split(month) else { return nil }
        let name = visit.dates.month(year: year, month: number)
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}
