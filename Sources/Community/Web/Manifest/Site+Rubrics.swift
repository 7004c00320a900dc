extension Site {
    /// The modules, in the order of the rail: their words and signs.
    package var rubrics: [NavigationItem] { navigation.items.filter { $0.place == .rail } }

    /// The rubric of a feature; nil for one without.
    package func rubric(of feature: String) -> NavigationItem? {
        rubrics.first { $0.name == feature }
    }
}
