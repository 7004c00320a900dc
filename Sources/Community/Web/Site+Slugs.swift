extension Site {
    /// What no space may be called, since an address of the site begins with it.
    package static func reservedSlugs(_ features: [Feature]) -> Set<String> {
        let firsts = features.flatMap(\.routes).compactMap { route -> String? in
            guard case .literal(let text) = route.pattern.segments.first else { return nil }
            return text
        }
        return Set(firsts + [StaticFiles.folder])
    }
}
