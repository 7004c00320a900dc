import Markup

/// The way through the pages of a list in alphabetical order.
package struct ListPages: Rendered {
    let position: String
    let previous: String?
    let next: String?

    /// Nil if everything stands on one page.
    package init?(
        count: Int, page: Int, size: Int, _ words: Localization, _ address: (Int) -> String
    ) {
        guard count > size else { return nil }
        let last = (count + size - 1) / size
        position = words("list.position", ["n": words.number(page), "of": words.number(last)])
        previous = page > 1 ? address(min(page - 1, last)) : nil
        next = page < last ? address(page + 1) : nil
    }

    static let fields: [Field<Self>] = [
        .text("position") { $0.position }, .optionalText("previous") { $0.previous },
        .optionalText("next") { $0.next },
    ]
}
