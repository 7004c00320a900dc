extension Site {
    /// The declarations of a type, without those of features that a space has switched off.
    package func declared<D: Declaration>(_ type: D.Type = D.self, in space: Space) -> [D] {
        declarations.all(type).filter { isOn($0, in: space) }
    }

    /// Whether the feature that declared this is on in a space.
    package func isOn<D: Declaration>(_ declaration: D, in space: Space) -> Bool {
        guard space.hasOff else { return true }
        return declarations.owner(of: D.self, declaration.name).map { !space.isOff($0) } ?? true
    }
}
