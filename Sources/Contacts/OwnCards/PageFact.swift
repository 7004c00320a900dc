import Markup

/// A name and what it is, as lists of facts show them.
struct PageFact: Rendered {
    let name: String
    let text: String

    static let fields: [Field<Self>] = [
        .text("factName") { $0.name }, .text("factText") { $0.text },
    ]
}
