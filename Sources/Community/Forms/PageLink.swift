package import Markup

/// One of the pages or choices that stand side by side: a tab, a filter, a line of a side list.
package struct PageLink: Rendered {
    package let word: String
    package let address: String
    /// How much is behind it.
    let count: String?
    let isCurrent: Bool

    package init(_ word: String, _ address: String, count: String? = nil, isCurrent: Bool = false) {
        self.word = word
        self.address = address
        self.count = count
        self.isCurrent = isCurrent
    }

    package static let fields: [Field<Self>] = [
        .text("word") { $0.word }, .text("address") { $0.address },
        .optionalText("count") { $0.count }, .flag("current") { $0.isCurrent },
    ]
}
