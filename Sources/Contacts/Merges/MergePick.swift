import Markup

/// A card that another may become one with.
struct MergePick: Rendered {
    let name: String
    let context: String
    let address: String

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .text("context") { $0.context },
        .text("address") { $0.address },
    ]
}
