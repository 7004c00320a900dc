import Community

/// What modules sort their items by, each with a `ThemeKind` of its own.
let themes = Feature(name: "themes", pages: [ThemesPage.self])
