package import Community
package import Markup

/// The four signs under an item or a comment, with who said them: how many, and whether the
/// viewer did. In a template `{{#reactions}}{{>shared/_reactions}}{{/reactions}}`, or in the
/// `.bar` of an answer `_signs`, which folds those that nobody has given.
package struct ReactionBar: Rendered {
    struct Button: Rendered {
        let item: Item.ID
        let sign: Reaction
        let word: String
        let count: String?
        let isMine: Bool

        static let fields: [Field<Self>] = [
            .text("sign") { "\($0.sign.rawValue)-\($0.item)" }, .text("icon") { $0.sign.icon },
            .text("word") { $0.word }, .optionalText("count") { $0.count },
            .flag("mine") { $0.isMine },
        ]
    }

    let mayReact: Bool
    let buttons: [Button]

    package static let fields: [Field<Self>] = [
        .flag("mayReact") { $0.mayReact },
        .list("signs", Button.self) { $0.mayReact ? $0.buttons : $0.used },
        .list("used", Button.self) { $0.used },
        .list("unused", Button.self) { $0.mayReact ? $0.buttons.filter { $0.count == nil } : [] },
        .flag("hasUnused") { $0.mayReact && $0.used.count < $0.buttons.count },
    ]

    /// The bar of one item, in one statement.
    package static func of(_ item: Item, _ visit: Visit) throws -> ReactionBar {
        let tallies = try ReactionStore(db: visit.db).tallies(of: [item.id], visit.viewer.person)
        return try ReactionBar(item, tallies[item.id] ?? [], visit)
    }

    /// The bars of a whole list, in one statement.
    package static func of(_ items: [Item], _ visit: Visit) throws -> [Item.ID: ReactionBar] {
        let store = ReactionStore(db: visit.db)
        let tallies = try store.tallies(of: items.map(\.id), visit.viewer.person)
        return Dictionary(
            try items.map { ($0.id, try ReactionBar($0, tallies[$0.id] ?? [], visit)) }
        ) { first, _ in first }
    }

    private init(_ item: Item, _ tallies: [Tally], _ visit: Visit) throws {
        let space = try visit.space
        mayReact = visit.viewer.mayReact(to: item, in: space)
        buttons = Reaction.allCases.map { sign in
            let tally = tallies.first { $0.sign == sign }
            return Button(
                item: item.id, sign: sign, word: visit.words("reaction.\(sign.rawValue)"),
                count: tally.map { visit.words.number($0.count) }, isMine: tally?.isMine ?? false)
        }
    }
}

extension ReactionBar {
    private var used: [Button] { buttons.filter { $0.count != nil } }
}
