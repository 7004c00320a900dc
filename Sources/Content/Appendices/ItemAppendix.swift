package import Community
package import Markup

/// What a feature hangs from items of any kind, whichever feature they are of: none, one or many,
/// added at any time, and shown on the page of the item. It takes at most one statement, and none
/// where `item.hasAppendices` is false.
///
/// In the page of an item: `.list("appendices", ItemAppendix.Content.self) { $0.appendices }`, made
/// by `visit.appendices(of: item)`; in its template
/// `{{#appendices}}{{>shared/_appendix}}{{/appendices}}`.
package struct ItemAppendix: Declaration {
    package static let noun = "appendix of items"

    package let name: String
    /// Where it stands among the others: the lowest comes first.
    let order: Int
    /// Nil leaves it out. The viewer sees the item; whether they see what hangs from it is asked
    /// here.
    let content: @Sendable (Item, Visit) throws -> Content?

    package init(
        _ name: String, order: Int,
        content: @escaping @Sendable (Item, Visit) throws -> Content?
    ) {
        self.name = name
        self.order = order
        self.content = content
    }

    package struct Content: Rendered {
        let title: String
        let lines: [HomeCard.Line]
        /// Where one more is made, for whoever may.
        let addition: PageLink?

        package init(_ title: String, lines: [HomeCard.Line], addition: PageLink? = nil) {
            self.title = title
            self.lines = lines
            self.addition = addition
        }

        package static let fields: [Field<Self>] = [
            .text("heading") { $0.title }, .list("lines", HomeCard.Line.self) { $0.lines },
            .flag("hasLines") { !$0.lines.isEmpty },
            .optionalRecord("addition", PageLink.self) { $0.addition },
        ]
    }
}

extension Visit {
    /// What hangs from an item that the viewer sees, of the features that the space has on.
    package func appendices(of item: Item) throws -> [ItemAppendix.Content] {
        try site.declared(ItemAppendix.self, in: space).sorted { $0.order < $1.order }
            .compactMap { try $0.content(item, self) }
            .filter { !$0.lines.isEmpty || $0.addition != nil }
    }
}
