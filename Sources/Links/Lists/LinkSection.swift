import Community
import Markup

/// The links of one theme on a page of the list.
struct LinkSection: Rendered {
    let title: String
    let rows: [LinkRow]

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .list("rows", LinkRow.self) { $0.rows },
    ]
}
