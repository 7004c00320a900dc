import Platform

@testable import Community

/// The platform with three modules in its rail, whatever others there are beside them.
enum ThreeModules {
    static let names = ["news", "forum", "whats-new"]

    static let features = Platform.features.filter { feature in
        names.contains(feature.name)
            || !feature.declarations.contains { ($0 as? NavigationItem)?.place == .rail }
    }
}
