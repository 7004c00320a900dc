package import Community

extension ThemeKind {
    /// What moderators do with them.
    package var routes: [Route] {
        let themes = ItemThemes(kind: self)
        return [
            .get(all, .moderators) { try themes.index($0) },
            .post(all, .moderators) { try themes.create($0) },
            .put(one, .moderators) { try themes.update($0, $1) },
            .post(place, .moderators) { try themes.move($0, $1) },
            .delete(one, .moderators) { try themes.destroy($0, $1) },
        ]
    }
}
