import Markup

/// A table of figures, as a page prints it and a spreadsheet reads it.
struct ResultTable: Rendered {
    struct Cell: Rendered {
        /// The head of its column, for a narrow page.
        let label: String
        let content: String

        static let fields: [Field<Self>] = [
            .text("label") { $0.label }, .text("content") { $0.content },
        ]
    }

    struct Row: Rendered {
        let head: String
        let cells: [Cell]

        static let fields: [Field<Self>] = [
            .text("head") { $0.head }, .list("cells", Cell.self) { $0.cells },
        ]
    }

    let caption: String
    let corner: String
    let heads: [String]
    let rows: [Row]

    /// - Parameters:
    ///   - labels: what stands for each head on a narrow page, if not the head itself.
    ///   - rows: each with as many contents as there are heads.
    init(
        _ caption: String, corner: String, heads: [String], labels: [String]? = nil,
        rows: [(head: String, contents: [String])]
    ) {
        self.caption = caption
        self.corner = corner
        self.heads = heads
        self.rows = rows.map { row in
            Row(
                head: row.head,
                cells: zip(labels ?? heads, row.contents).map { Cell(label: $0, content: $1) })
        }
    }

    static let fields: [Field<Self>] = [
        .text("caption") { $0.caption }, .text("corner") { $0.corner },
        .texts("heads") { $0.heads }, .list("rows", Row.self) { $0.rows },
    ]
}
