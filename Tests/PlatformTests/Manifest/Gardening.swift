import Community
import Content
import HTTP
import Storage

/// The pages of the garden, and watering.
enum Gardening {
    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let lines = try GardenStore(db: visit.db).beds(in: space).map {
            PageLink($0.name, GardenPaths.bed($0.id, in: space))
        }
        return try visit.page(
            GardenPage(
                title: visit.moduleName("garden"), text: space[GardenManifest.wish], lines: lines))
    }

    static func shed(_ visit: Visit) throws -> Response {
        try visit.page(GardenPage(title: visit.words("garden.shed")))
    }

    static func bed(_ id: Bed.ID, _ visit: Visit) throws -> Response {
        let beds = try GardenStore(db: visit.db).beds(in: visit.space)
        guard let bed = beds.first(where: { $0.id == id }) else { throw Problem.notFound }
        let follow = try FollowControl.of(GardenManifest.beds.target(id.rawValue), visit)
        return try visit.page(GardenPage(title: bed.name, follow: follow))
    }

    static func plot(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let item = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        return try visit.page(GardenPage(title: item.title))
    }

    static func water(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        _ = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try GardenStore(db: visit.db).water(id, by: visit.person)
        return visit.redirect(to: visit.back(or: GardenPaths.plot(id, in: space)))
    }

    static func mine(_ visit: Visit) throws -> Response {
        try visit.page(
            GardenPage(
                title: visit.words("garden.mine"), accountTabs: visit.accountTabs(at: "garden")))
    }

    static func gate(_ visit: Visit) throws -> Response {
        let isOpen = try GardenStore(db: visit.db).isGateOpen()
        return try visit.page(
            GardenPage(
                title: visit.words("garden.gate"), text: isOpen ? visit.words("garden.open") : "",
                tabs: visit.administrationTabs(at: "garden")))
    }

    @Sendable static func card(_ visit: Visit) throws -> Asked<HomeCard.Content?> {
        let space = try visit.space
        let plots = try GardenStore(db: visit.db).plots(in: space, for: visit.viewer)
        return Asked {
            HomeCard.Content(
                visit.words("garden.card"), GardenPaths.index(in: space),
                lines: plots.map { line($0.id, $0.title, visit, space) })
        }
    }

    private static func line(
        _ plot: Item.ID, _ title: String, _ visit: Visit, _ space: Space
    ) -> HomeCard.Line {
        HomeCard.Line(
            title, GardenPaths.plot(plot, in: space),
            question: CardQuestion(
                title, at: GardenPaths.watering(plot, in: space), field: "how",
                options: [FormOption(value: "can", word: "À l’arrosoir", isChosen: true)],
                hidden: [.init("back", HomePath.home(in: space))],
                button: visit.words("garden.water")))
    }

    /// On every item of another kind: the plots that grow beside it.
    @Sendable static func appendix(_ item: Item, _ visit: Visit) throws -> ItemAppendix.Content? {
        let space = try visit.space
        let plots = try GardenStore(db: visit.db).plots(in: space, for: visit.viewer)
        return ItemAppendix.Content(
            visit.words("garden.card"),
            lines: plots.map { HomeCard.Line($0.title, GardenPaths.plot($0.id, in: space)) },
            addition: PageLink(visit.words("garden.shed"), GardenPaths.shed(in: space)))
    }
}
