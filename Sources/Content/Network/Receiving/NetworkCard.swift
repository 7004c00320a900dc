import Community
import Storage

/// On the home page, for those who belong to the space: what it is part of, and what it gathers.
enum NetworkCard {
    static let card = HomeCard("network", order: 80) { visit in
        let space = try visit.space
        guard visit.viewer.belongs(to: space) else { return Asked { nil } }
        let tied = try visit.tiedSpaces()
        guard !tied.isEmpty else { return Asked { nil } }
        let lines = tied.map { one in
            let isOpen = visit.viewer.reads(one.space)
            return HomeCard.Line(
                one.space.name,
                isOpen ? HomePath.home(in: one.space) : SpacePaths.received(in: space),
                meta: [visit.words(one.isAbove ? "network.partOf" : "network.gathers")])
        }
        return Asked {
            HomeCard.Content(
                visit.words("network.title"), SpacePaths.received(in: space), lines: lines)
        }
    }
}
