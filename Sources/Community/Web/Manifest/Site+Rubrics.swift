extension Site {
    /// All modules: their words and signs.
    private var all: [NavigationItem] { navigation.items.filter { $0.place == .rail } }

    /// Every line of the menu: modules, tools and those of the personal menu.
    package var menu: [NavigationItem] { navigation.items }

    /// The modules of a space, those that are switched off too, in the order of its rail. What it
    /// has not placed comes last, as the site has it.
    package func modules(of space: Space) -> [NavigationItem] {
        space.ordered(all)
    }

    /// The modules that a space has switched on, in the order of its rail.
    package func rubrics(in space: Space) -> [NavigationItem] {
        modules(of: space).filter { !space.isOff($0.name) }
    }

    /// The rubric of a feature; nil for one without.
    package func rubric(of feature: String) -> NavigationItem? {
        all.first { $0.name == feature }
    }

    /// - Throws: `FeatureError.rubricUnderOtherName` for a rubric whose name is not its feature's:
    ///   what a space decides about a module is kept under that name.
    func checkModules() throws(FeatureError) {
        for item in all {
            let owner = declarations.owner(of: NavigationItem.self, item.name) ?? ""
            guard owner == item.name else { throw .rubricUnderOtherName(item.name, owner) }
        }
    }

    /// The name of the feature that answers the home page of a space: it is never switched off.
    package var homeFeature: String? {
        routes.first { $0.pattern == HomePath.home.pattern }?.feature
    }
}

extension NavigationItem {
    /// What a space calls it.
    package func word(in space: Space, _ words: Localization) -> String {
        space.choices.names[name] ?? words(word)
    }
}

extension Space {
    /// Some navigation items in the order that it has chosen.
    func ordered(_ items: [NavigationItem]) -> [NavigationItem] {
        guard !choices.places.isEmpty else { return items }
        return items.enumerated()
            .sorted { place($0) < place($1) }
            .map(\.element)
    }

    private func place(_ item: (offset: Int, element: NavigationItem)) -> (Int, Int) {
        (choices.places[item.element.name] ?? .max, item.offset)
    }
}

extension Visit {
    /// What the space calls a module; its usual word on a page of the site.
    package func moduleName(_ feature: String) -> String {
        guard let rubric = site.rubric(of: feature) else { return feature }
        return place.map { rubric.word(in: $0, words) } ?? words(rubric.word)
    }
}
