package import Community
package import Markup
package import Storage

/// The four signs under an item or a comment, with who said them: how many, and whether the
/// viewer did. In a template `{{#reactions}}{{>shared/_reactions}}{{/reactions}}`, or in the
/// `.bar` of an answer `_signs`, which folds those that nobody has given.
package struct ReactionBar: Rendered {
    struct Button: Rendered {
        let item: Item.ID
        let sign: Reaction
        let word: String
        let count: String?
        var isMine: Bool

        static let fields: [Field<Self>] = [
            .text("sign") { "\($0.sign.rawValue)-\($0.item)" }, .text("icon") { $0.sign.icon },
            .text("word") { $0.word }, .optionalText("count") { $0.count },
            .flag("mine") { $0.isMine },
        ]
    }

    let mayReact: Bool
    var buttons: [Button]

    package static let fields: [Field<Self>] = [
        .flag("mayReact") { $0.mayReact },
        .list("signs", Button.self) { $0.mayReact ? $0.buttons : $0.used },
        .list("used", Button.self) { $0.used },
        .list("unused", Button.self) { $0.mayReact ? $0.buttons.filter { $0.count == nil } : [] },
        .flag("hasUnused") { $0.mayReact && $0.used.count < $0.buttons.count },
    ]

    /// The bar of one item, in one statement.
    package static func ask(for item: Item, _ visit: Visit) throws -> Asked<ReactionBar> {
        let mayReact = visit.viewer.mayReact(to: item, in: try visit.space)
        return try ReactionStore(db: visit.db).ask(talliesOf: [item.id], visit.viewer.person).map {
            ReactionBar(item, $0[item.id] ?? [], mayReact: mayReact, visit.words)
        }
    }

    /// The bars of what hangs from an item, in one statement, as all its readers have them: they
    /// belong to the space, and no sign is marked as the viewer's own.
    package static func ask(
        sharedOf items: [Item], _ visit: Visit
    ) throws -> Asked<[Item.ID: ReactionBar]> {
        let store = ReactionStore(db: visit.db)
        return try store.ask(talliesOf: items.map(\.id), nil).map { tallies in
            Dictionary(
                items.map {
                    let given = tallies[$0.id] ?? []
                    return ($0.id, ReactionBar($0, given, mayReact: $0.isPublished, visit.words))
                }
            ) { first, _ in first }
        }
    }

    /// The same bars as the viewer has them, of those items alone to which they gave a sign; in
    /// one statement at most.
    package static func ask(
        ownAmong bars: some Sequence<ReactionBar>, _ visit: Visit
    ) throws -> Asked<[Item.ID: ReactionBar]> {
        let given = bars.filter { !$0.isEmpty }
        guard let person = visit.viewer.person, !given.isEmpty else { return Asked { [:] } }
        let store = ReactionStore(db: visit.db)
        return try store.ask(marksOf: given.compactMap(\.item), by: person).map { marks in
            given.reduce(into: [:]) { own, bar in
                guard let item = bar.item, let signs = marks[item] else { return }
                own[item] = bar.marked(with: signs)
            }
        }
    }

    private func marked(with signs: Set<Reaction>) -> ReactionBar {
        var mine = self
        for index in mine.buttons.indices {
            mine.buttons[index].isMine = signs.contains(mine.buttons[index].sign)
        }
        return mine
    }

    private init(_ item: Item, _ tallies: [Tally], mayReact: Bool, _ words: Localization) {
        self.mayReact = mayReact
        buttons = Reaction.allCases.map { sign in
            let tally = tallies.first { $0.sign == sign }
            return Button(
                item: item.id, sign: sign, word: words("reaction.\(sign.rawValue)"),
                count: tally.map { words.number($0.count) }, isMine: tally?.isMine ?? false)
        }
    }
}

extension ReactionBar {
    private var item: Item.ID? { buttons.first?.item }
    /// Whether nobody has given any sign.
    package var isEmpty: Bool { used.isEmpty }
    private var used: [Button] { buttons.filter { $0.count != nil } }
}
