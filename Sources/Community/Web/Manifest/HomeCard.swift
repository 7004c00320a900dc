package import Markup
package import Storage

/// What a feature shows of itself beside the news on the home page of a space: a few lines with the
/// way to each. It takes at most one statement, asked for at the same time as those of the other
/// cards.
package struct HomeCard: Declaration {
    package static let noun = "card of the home page"

    package let name: String
    /// Where it stands among the others: the lowest comes first.
    let order: Int
    /// Nil leaves it out, as when there is nothing to show.
    let content: @Sendable (Visit) throws -> Asked<Content?>

    package init(
        _ name: String, order: Int,
        content: @escaping @Sendable (Visit) throws -> Asked<Content?>
    ) {
        self.name = name
        self.order = order
        self.content = content
    }

    package struct Content: Rendered {
        let title: String
        /// Where all is that it shows the first of.
        let address: String
        let lines: [Line]

        package init(_ title: String, _ address: String, lines: [Line]) {
            self.title = title
            self.address = address
            self.lines = lines
        }

        package static let fields: [Field<Self>] = [
            .text("title") { $0.title }, .text("address") { $0.address },
            .list("lines", Line.self) { $0.lines },
            .flag("asks") { $0.lines.contains { $0.question != nil } },
        ]
    }

    package struct Line: Rendered {
        let title: String
        let address: String
        /// A few words below: who, when.
        let meta: [String]
        let isUnread: Bool
        /// What is asked of the viewer, who answers it in place.
        let question: CardQuestion?

        package init(
            _ title: String, _ address: String, meta: [String] = [], isUnread: Bool = false,
            question: CardQuestion? = nil
        ) {
            self.title = title
            self.address = address
            self.meta = meta
            self.isUnread = isUnread
            self.question = question
        }

        package static let fields: [Field<Self>] = [
            .text("title") { $0.title }, .text("address") { $0.address },
            .texts("meta") { $0.meta }, .flag("unread") { $0.isUnread },
            .optionalRecord("question", CardQuestion.self) { $0.question },
        ]
    }
}

extension Visit {
    /// The cards of the features that the space has switched on, and that have something to show.
    package func homeCards() throws -> [HomeCard.Content] {
        let space = try space
        let asked = try site.declared(HomeCard.self, in: space).sorted { $0.order < $1.order }
            .map { try $0.content(self) }
        return try asked.compactMap { try $0.get() }.filter { !$0.lines.isEmpty }
    }
}
