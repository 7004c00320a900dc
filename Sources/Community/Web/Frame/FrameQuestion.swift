import Storage

/// What a frame has to know of its viewer: asked before its page is made, so that one wait for the
/// database serves both.
struct FrameQuestion {
    /// The pages of the account stand in the frame of the first space.
    let space: Space?
    /// The navigation items that the viewer has there; none where they read nothing.
    let items: [NavigationItem]
    /// How much waits behind each.
    let waiting: Asked<NavigationCount.Totals>

    init(_ visit: Visit) throws {
        let (site, viewer) = (visit.site, visit.viewer)
        space = visit.place ?? viewer.memberships.first?.space
        guard let space, viewer.reads(space) else {
            (items, waiting) = ([], Asked { NavigationCount.Totals() })
            return
        }
        let items = site.navigation.items.filter {
            site.isOn($0, in: space) && $0.isShown(to: viewer, in: space)
        }
        self.items = items
        waiting = try visit.rememberAsked("frame", space.slug) {
            let tasks = site.declared(TaskKind.self, in: space)
            return try NavigationCount(items, tasks).ask(for: visit, in: space)
        }
    }
}
