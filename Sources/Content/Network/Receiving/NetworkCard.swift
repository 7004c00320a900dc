import Community
import Storage

/// On the home page, for those who belong to the space: what it is part of, and what it gathers.
enum NetworkCard {
    static let card = HomeCard("network", order: 80) { visit in
        let space = try visit.space
        guard visit.viewer.belongs(to: space) else { return Asked { nil } }
        let all = SpacePaths.received(in: space)
        let lines = try visit.spaceHome.tied.map { one in
            HomeCard.Line(
                one.name, visit.home(of: one.space) ?? all,
                meta: [visit.words(one.isAbove ? "network.partOf" : "network.gathers")])
        }
        return Asked { HomeCard.Content(visit.words("network.title"), all, lines: lines) }
    }
}
