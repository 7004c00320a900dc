import Markup

/// How many events of a file share a fate, as a sentence.
struct ImportCount: Rendered {
    let text: String

    static let fields: [Field<Self>] = [.text("text") { $0.text }]
}
