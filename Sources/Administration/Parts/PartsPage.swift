import Community
import Markup

struct PartsPage: Page {
    static let template = "administration/parts"

    let rows: [PartRow]

    static let fields: [Field<Self>] = [
        .text("site") { _ in SiteAdministrationPaths.spaces() },
        .list("parts", PartRow.self) { $0.rows },
    ]
}
