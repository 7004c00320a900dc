import HTTP
import Markup

/// A navigation item on one page.
struct NavigationLink: Rendered {
    struct Child: Rendered {
        let word: String
        let address: String
        let isCurrent: Bool

        static let fields: [Field<Self>] = [
            .text("word") { $0.word }, .text("address") { $0.address },
            .flag("current") { $0.isCurrent },
        ]
    }

    let word: String
    let icon: String
    let address: String
    let isCurrent: Bool
    let waiting: String?
    /// How much waits, in a few words; nil for nothing.
    let told: String?
    let key: String?
    /// Whether it stands at the bottom edge of a phone.
    let isOften: Bool
    let children: [Child]

    static let fields: [Field<Self>] = [
        .text("word") { $0.word }, .text("icon") { $0.icon },
        .text("address") { $0.address }, .flag("current") { $0.isCurrent },
        .optionalText("waiting") { $0.waiting }, .optionalText("told") { $0.told },
        .optionalText("key") { $0.key },
        .flag("often") { $0.isOften },
        .flag("hasChildren") { !$0.children.isEmpty },
        .flag("isOpened") { $0.isCurrent && !$0.children.isEmpty },
        .list("children", Child.self) { $0.children },
    ]
}

extension NavigationLink {
    init(
        _ item: NavigationItem, _ totals: NavigationCount.Totals, in space: Space, _ visit: Visit
    ) {
        let waiting = totals.waiting[item.name] ?? 0
        let page = visit.request.head.path
        word = item.word(in: space, visit.words)
        icon = item.icon
        address = item.address(space)
        isCurrent = visit.place != nil && item.contains(page, space)
        self.waiting = waiting > 0 ? NavigationItem.badge(waiting) : nil
        told = item.told.flatMap {
            Self.told(totals.told[item.name] ?? 0, $0.word, visit.words)
        }
        key = item.key
        isOften = item.isOften
        children = item.children
            .filter { $0.access.verdict(for: visit.viewer, in: space) == .granted }
            .map {
                Child(
                    word: visit.words($0.word), address: $0.path(in: space),
                    isCurrent: $0.path(in: space) == page)
            }
    }

    private static func told(_ total: Int, _ key: String, _ words: Localization) -> String? {
        guard total <= NavigationItem.mostWaiting else {
            return words(key + ".other", ["n": NavigationItem.badge(total)])
        }
        return total > 0 ? words.count(key, total) : nil
    }

    func isAtTopEdge(_ edge: NavigationItem.TopEdge) -> Bool {
        switch edge {
        case .never: false
        case .always: true
        case .whileWaiting: waiting != nil
        }
    }
}
