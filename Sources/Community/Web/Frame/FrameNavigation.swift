/// The navigation items of one page, where they stand.
struct FrameNavigation: Sendable {
    var rail: [NavigationLink] = []
    var tools: [NavigationLink] = []
    var menu: [NavigationLink] = []
    var topbar: [NavigationLink] = []

    /// What the space calls the module whose page this is; empty on others.
    var current: String { rail.first { $0.isCurrent }?.word ?? "" }

    init() {}

    /// The pages of the account stand in the frame of the first space.
    init(_ visit: Visit, _ space: Space?) throws {
        guard let space, visit.viewer.reads(space) else { return }
        let items = visit.site.navigation.items.filter {
            visit.site.isOn($0, in: space) && $0.isShown(to: visit.viewer, in: space)
        }
        let waiting = try visit.remember("frame", space.slug) {
            let tasks = visit.site.declared(TaskKind.self, in: space)
            return try NavigationCount(items, tasks).all(for: visit, in: space)
        }
        for item in space.ordered(items) {
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
