extension Declarations {
    /// All that some features declare.
    /// - Throws: `FeatureError` if two features, or two declarations of a type, share a name.
    package init(of features: [Feature]) throws(FeatureError) {
        self.init()
        var names: Set<String> = []
        for feature in features {
            guard names.insert(feature.name).inserted else {
                throw .sameFeatureTwice(feature.name)
            }
            for declaration in feature.declarations { try add(declaration, of: feature.name) }
        }
    }
}
