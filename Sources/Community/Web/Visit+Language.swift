import HTTP

extension Visit {
    /// The same in the language of a space, for a guest who has not chosen one.
    package func speaking(as space: Space?) -> Visit {
        guard let space, !viewer.isSignedIn, site.cookies.language(in: request.head) == nil else {
            return self
        }
        var visit = self
        visit.words = site.words(of: space)
        return visit
    }
}
