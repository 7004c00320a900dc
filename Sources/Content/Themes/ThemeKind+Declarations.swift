package import Community
import HTTP

extension ThemeKind {
    /// All that a feature declares of its themes, how their routes are called among it.
    package var declarations: [any Declaration] {
        let search = SearchThemes(of: name) { db, viewer, space in
            guard viewer.reads(space) else { return [] }
            return try ItemThemeStore(self, db: db).all(in: space)
                .map { SearchTheme(id: $0.id.rawValue, name: $0.name) }
        }
        return [self, follow, search] + samples
    }

    /// They can be followed, each where its space is read.
    package var follow: FollowKind {
        FollowKind(followName, weight: FollowKind.containerWeight, touched: of) {
            ids, spaces, visit in
            var links = FollowLinks(spaces)
            let own = spaces.filter { visit.viewer.reads($0) }
            try ItemThemeStore(self, db: visit.db).each(ids, in: own) { theme, space in
                links.add(theme.id, of: space) {
                    PageLink(theme.name, address(of: theme.id, in: $0))
                }
            }
            return links
        }
    }

    private var followName: String { name + ".theme" }

    package func target(_ id: ItemTheme.ID) -> FollowTarget {
        FollowTarget(kind: followName, number: id.rawValue)
    }

    /// The page of its moderators, below the module in the navigation.
    package var navigation: NavigationItem.Child {
        .init(word: title, path: all, access: .moderators)
    }

    package var samples: [any Declaration] {
        [
            SampleThing(one) { stage in
                let name = "Thème \(stage.number())"
                try stage.send(all(in: stage.space), fields(name), by: stage.cast.moderator)
                let made = try stage.write {
                    try ItemThemeStore(self, db: $0).find(named: name, in: stage.space)
                }
                guard let made else { throw Problem.notFound }
                return made.id
            },
            RouteSample(.post, all, fields("Institutions")),
            RouteSample(.put, one, fields("Partenaires")),
            RouteSample(.post, place, ["do": "up"]),
        ]
    }

    private func fields(_ name: String) -> FormFields {
        hasColours ? ["name": name, "colour": ThemeColour.blue.rawValue] : ["name": name]
    }
}
