import Community
import Markup

struct PartRow: Rendered {
    let part: Part

    static let fields: [Field<Self>] = [
        .text("name") { $0.part.name }, .optionalText("version") { $0.part.version },
        .optionalText("package") { row in row.part.package.map { "\($0.name) \($0.version)" } },
        .optionalText("news") { $0.part.news },
    ]
}
