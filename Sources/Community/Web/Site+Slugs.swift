extension Site {
    /// What no space may be called, since an address of the site begins with it.
    package static func reservedSlugs(_ features: [Feature]) -> Set<String> {
        let firsts = features.flatMap(\.routes).compactMap { route -> String? in
            guard case .literal(let text) = route.pattern.segments.first else { return nil }
            return text
        }
        return Set(firsts + [StaticFiles.folder] + usual)
    }

    /// Whether a slug is one of those, or looks like one.
    package static func reserves(_ slug: String, _ features: [Feature]) -> Bool {
        let look = Slug.look(of: slug)
        return reservedSlugs(features).contains { $0 == slug || Slug.look(of: $0) == look }
    }

    /// What people take for the site itself.
    private static let usual = [
        "admin", "api", "assets", "aide", "compte", "connexion", "help", "login", "logout", "mail",
        "support", "status", "www",
    ]
}
