import Community
import Content
import HTTP
import Storage

/// What happened in a space over a year, in figures, beside the year before.
enum Figures {
    static func index(_ visit: Visit) throws -> Response {
        let query = try FigureQuery(visit.request.head.query, visit)
        let values = try values(query, visit)
        let page = FiguresPage(
            tabs: try visit.administrationTabs(at: "figures"), query: query,
            space: try visit.space, words: visit.words,
            tables: query.errors.isEmpty
                ? FigureTable.all(
                    visit.site.declarations.all(), values, visit) : [],
            caption: caption(query, visit))
        return try visit.page(page, query.errors.isEmpty ? .ok : .unprocessable)
    }

    /// Numbers as they are counted: a spreadsheet makes its own texts of them.
    static func table(_ visit: Visit) throws -> Response {
        let query = try FigureQuery(visit.request.head.query, visit)
        guard query.errors.isEmpty, let period = query.period else { throw Problem.badRequest }
        let (values, words) = (try values(query, visit), visit.words)
        var table = CSVTable()
        let before = query.yearBefore.map { query.days(of: $0, visit) }
        table.add([
            words("figures.module"), words("figures.figure"), words("figures.unit"),
            query.days(of: period, visit), before ?? words("figures.none"),
        ])
        for figure in visit.site.declarations.all(ReportFigure.self) {
            let cells = (0..<2).map { cell(values[figure.name] ?? [], at: $0, words) }
            table.add(
                [words(figure.module), words(figure.word), unit(figure.unit, words)] + cells)
        }
        return try file(table, query, visit)
    }

    private static func caption(_ query: FigureQuery, _ visit: Visit) -> String {
        let days = [query.period, query.yearBefore].map { period in
            period.map { query.days(of: $0, visit) } ?? visit.words("figures.none")
        }
        return visit.words("figures.compared", ["days": days[0], "before": days[1]])
    }

    private static func values(
        _ query: FigureQuery, _ visit: Visit
    ) throws -> [String: [Double?]] {
        guard query.errors.isEmpty else { return [:] }
        return try FigureStore(db: visit.db).values(
            visit.site.declarations.all(), of: try visit.space,
            in: [query.period, query.yearBefore].compactMap { $0 })
    }

    private static func cell(_ values: [Double?], at place: Int, _ words: Localization) -> String {
        guard place < values.count, let value = values[place] else {
            return words("figures.none")
        }
        return String(Int(value.rounded()))
    }

    private static func unit(_ unit: ReportFigure.Unit, _ words: Localization) -> String {
        switch unit {
        case .count: words("figures.unit.count")
        case .bytes: words("figures.unit.bytes")
        case .share: words("figures.unit.share")
        }
    }

    private static func file(
        _ table: CSVTable, _ query: FigureQuery, _ visit: Visit
    ) throws -> Response {
        let utf8 = HeaderParameter(name: "charset", value: "utf-8")
        var response = Response(
            type: MediaType(essence: "text/csv", parameters: [utf8]), Array(table.text.utf8))
        response.save(as: "\(try visit.space.slug) \(query.from) \(query.to)", ending: "csv")
        return response
    }
}
