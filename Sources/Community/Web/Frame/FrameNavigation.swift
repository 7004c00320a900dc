import Storage

/// The navigation items of one page, where they stand.
struct FrameNavigation: Sendable {
    var rail: [NavigationLink] = []
    var tools: [NavigationLink] = []
    var menu: [NavigationLink] = []
    var topbar: [NavigationLink] = []

    /// What the space calls the module whose page this is; empty on others.
    var current: String { rail.first { $0.isCurrent }?.word ?? "" }

    /// What the head of the home page tells of, rubrics first.
    var told: [NavigationLink] { (rail + tools).filter { $0.told != nil } }

    init() {}

    init(_ asked: FrameQuestion, _ visit: Visit) throws {
        guard let space = asked.space else { return }
        let totals = try asked.waiting.get()
        for item in space.ordered(asked.items) {
            let link = NavigationLink(item, totals, in: space, visit)
            switch item.place {
            case .rail: rail.append(link)
            case .tools: tools.append(link)
            case .menu: menu.append(link)
            }
            if link.isAtTopEdge(item.topEdge) { topbar.append(link) }
        }
    }
}
