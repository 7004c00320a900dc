import Storage

/// The navigation items of one page, where they stand.
struct FrameNavigation: Sendable {
    var rail: [NavigationLink] = []
    var tools: [NavigationLink] = []
    var menu: [NavigationLink] = []
    var topbar: [NavigationLink] = []

    /// What the space calls the module whose page this is; empty on others.
    var current: String { rail.first { $0.isCurrent }?.word ?? "" }

    init() {}

    init(_ asked: FrameQuestion, _ visit: Visit) throws {
        guard let space = asked.space else { return }
        let waiting = try asked.waiting.get()
        for item in space.ordered(asked.items) {
            let link = NavigationLink(item, waiting: waiting[item.name] ?? 0, in: space, visit)
            switch item.place {
            case .rail: rail.append(link)
            case .tools: tools.append(link)
            case .menu: menu.append(link)
            }
            if item.isInTopbar { topbar.append(link) }
        }
    }
}
