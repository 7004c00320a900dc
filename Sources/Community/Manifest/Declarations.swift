/// All that the features declare, found again by its type.
package struct Declarations: Sendable {
    private var groups: [ObjectIdentifier: any DeclarationGroup] = [:]

    package init() {}

    /// - Throws: `FeatureError.declaredTwice` for a second one of a type and a name, with both
    ///   features.
    package mutating func add(
        _ declaration: some Declaration, of feature: String
    ) throws(FeatureError) {
        func add<D: Declaration>(_ one: D) throws(FeatureError) {
            var group = group(D.self)
            if let other = group.owners.updateValue(feature, forKey: one.name) {
                throw .declaredTwice(D.noun, one.name, other, feature)
            }
            group.all.append(one)
            group.byName[one.name] = one
            groups[ObjectIdentifier(D.self)] = group
        }
        try add(declaration)
    }

    /// Those of a type, in the order of the features.
    package func all<D: Declaration>(_ type: D.Type = D.self) -> [D] { group(type).all }

    package func byName<D: Declaration>(_ type: D.Type = D.self) -> [String: D] {
        group(type).byName
    }

    package func find<D: Declaration>(_ type: D.Type = D.self, _ name: String) -> D? {
        group(type).byName[name]
    }

    /// The name of the feature that declared it.
    package func owner<D: Declaration>(of type: D.Type, _ name: String) -> String? {
        group(type).owners[name]
    }

    private func group<D: Declaration>(_ type: D.Type) -> TypedGroup<D> {
        groups[ObjectIdentifier(type)] as? TypedGroup<D> ?? TypedGroup()
    }
}

private protocol DeclarationGroup: Sendable {}

private struct TypedGroup<D: Declaration>: DeclarationGroup {
    var all: [D] = []
    var byName: [String: D] = [:]
    var owners: [String: String] = [:]
}
