import Community
import Content
import Markup
import Storage

/// The figures of one module.
struct FigureTable: Rendered {
    let module: String
    let rows: [FigureRow]

    static let fields: [Field<Self>] = [
        .text("module") { $0.module }, .list("figures", FigureRow.self) { $0.rows },
    ]

    /// Some figures by module, in the order in which they come up.
    static func all(
        _ figures: [ReportFigure], _ values: [String: [Double?]], _ visit: Visit
    ) -> [FigureTable] {
        var modules: [String] = []
        for figure in figures where !modules.contains(figure.module) {
            modules.append(figure.module)
        }
        return modules.map { module in
            FigureTable(
                module: visit.words(module),
                rows: figures.filter { $0.module == module }.map {
                    FigureRow($0, values[$0.name] ?? [], visit.words)
                })
        }
    }
}
